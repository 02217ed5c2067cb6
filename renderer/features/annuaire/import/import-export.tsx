import { Button, Menu } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '../../../../shared/kernel/json'
import { IN_MAIN } from '../../../forms/floating'
import { IMPORT } from '../../../strings/annuaire-import'
import { useAnnuaire } from '../annuaire-context'
import { saveAnnuaireWord, saveContacts } from './save-contacts'

const FORMATS = ['xlsx', 'csv', 'vcf'] as const

/** What brings contacts in and takes them out, in the header of the annuaire: all of them, or those that the list shows. */
export function ImportExport() {
  const [, navigate] = useLocation()
  const { getListed } = useAnnuaire()
  const [listed, setListed] = useState<readonly Id[]>([])
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUpload size={16} stroke={1.7} aria-hidden />}
        onClick={() => navigate('/annuaire/import')}
      >
        {IMPORT.importAction}
      </Button>
      <Menu
        {...IN_MAIN}
        position="bottom-end"
        width={270}
        onOpen={() => setListed(getListed()?.map(({ id }) => id) ?? [])}
      >
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />}
          >
            {IMPORT.exportAction}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {listed.length > 0 && (
            <>
              <Menu.Label>{IMPORT.exportListed(listed.length)}</Menu.Label>
              {FORMATS.map((format) => (
                <Menu.Item
                  key={format}
                  aria-label={IMPORT.exportListedAs(IMPORT.exports[format], listed.length)}
                  onClick={() => void saveContacts(format, new Set(listed))}
                >
                  {IMPORT.exports[format]}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Label>{IMPORT.exportAll}</Menu.Label>
            </>
          )}
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void saveContacts(format, null)}>
              {IMPORT.exports[format]}
            </Menu.Item>
          ))}
          {(['annuaire', 'etiquettes'] as const).map((id) => (
            <Menu.Item key={id} onClick={() => void saveAnnuaireWord(id)}>
              {IMPORT.exports[id]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
