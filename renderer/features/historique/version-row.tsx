import { Menu } from '@mantine/core'
import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { deleteRecord } from '../../../shared/commands/delete-record'
import type { Version } from '../../../shared/domain/version.entity'
import { formatJour } from '../../../shared/kernel/jour-format'
import { LazyMenu } from '../../forms/lazy-menu'
import { useCairn } from '../../store/cairn-store'
import { execute } from '../../store/session'
import { VERSIONS } from '../../strings/versions'
import { RenameVersionDialog } from './rename-version-dialog'
import { SignedMark } from './signed-mark'

const ICON = { size: 16, 'aria-hidden': true } as const

function remove(version: Version): void {
  const { dossier } = useCairn.getState()
  execute(deleteRecord(dossier, 'versions', version.id, VERSIONS.deletedLabel))
}

/** A named version: what it was for, when, by whom; a signed one can be neither renamed nor deleted. */
export function VersionRow({ version }: { readonly version: Version }) {
  const { id, nom, jour, par, commentaire, signee } = version
  const [, navigate] = useLocation()
  const [isRenaming, setRenaming] = useState(false)
  return (
    <li className="ligne">
      <div className="ligne-texte">
        <p className="ligne-titre">
          <a href={`#/historique/versions/${id}`}>{nom.trim() === '' ? VERSIONS.untitled : nom}</a>
          {signee && <SignedMark />}
        </p>
        <p className="sous">{jour === null ? par : VERSIONS.by(formatJour(jour), par)}</p>
        {commentaire.trim() !== '' && <p className="ligne-note">{commentaire}</p>}
      </div>
      <LazyMenu label={VERSIONS.actions(nom)} width={240}>
        {() => (
          <>
            <Menu.Item
              leftSection={<IconHistory {...ICON} />}
              onClick={() => navigate(`/historique/modifications?depuis=versions/${id}`)}
            >
              {VERSIONS.since}
            </Menu.Item>
            {!signee && (
              <>
                <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setRenaming(true)}>
                  {VERSIONS.rename}
                </Menu.Item>
                <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => remove(version)}>
                  {VERSIONS.delete}
                </Menu.Item>
              </>
            )}
          </>
        )}
      </LazyMenu>
      {isRenaming && <RenameVersionDialog version={version} onClose={() => setRenaming(false)} />}
    </li>
  )
}
