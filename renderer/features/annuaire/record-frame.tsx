import { Menu } from '@mantine/core'
import { IconArrowsJoin2, IconTrash, IconUserShield } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { LazyMenu } from '../../forms/lazy-menu'
import { ANNUAIRE } from '../../strings/annuaire'
import { useAnnuaire } from './annuaire-context'
import type { Fiche } from './use-annuaire'

type RecordFrameProps = {
  readonly fiche: Fiche
  readonly titre: string
  readonly sous: string
  /** Short states beside the title: « À vérifier ». */
  readonly marques?: readonly string[]
  readonly children: ReactNode
  readonly cote?: ReactNode
}

/** Head, sheet and side column of a record. */
export function RecordFrame(props: RecordFrameProps) {
  const { fiche, titre, sous, marques = [], children, cote } = props
  const { open } = useAnnuaire()
  const [, navigate] = useLocation()
  const canMerge = fiche.table === 'personnes' || fiche.table === 'organismes'
  return (
    <article className="annuaire-fiche" aria-labelledby="annuaire-titre">
      <header className="annuaire-tete">
        <div className="annuaire-nom">
          <h2 id="annuaire-titre">{titre}</h2>
          {marques.map((marque) => (
            <span key={marque} className="contact-marque">
              {marque}
            </span>
          ))}
          <p className="sous">{sous}</p>
        </div>
        <LazyMenu label={ANNUAIRE.more(titre)} width={270}>
          {() => (
            <>
              {canMerge && (
                <Menu.Item
                  leftSection={<IconArrowsJoin2 size={16} aria-hidden />}
                  onClick={() => open({ quoi: 'fusion', garder: fiche.id, absorber: null })}
                >
                  {ANNUAIRE.mergeWith}
                </Menu.Item>
              )}
              {fiche.table === 'personnes' && (
                <Menu.Item
                  leftSection={<IconUserShield size={16} aria-hidden />}
                  onClick={() => navigate(`/donnees-personnelles/${fiche.id}`)}
                >
                  {ANNUAIRE.personalData}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => open({ quoi: 'suppression', fiche })}
              >
                {ANNUAIRE.remove[fiche.table]}
              </Menu.Item>
            </>
          )}
        </LazyMenu>
      </header>
      {/* It scrolls: with only text inside, the keyboard needs a place to put the focus. */}
      <div
        className="annuaire-corps"
        data-zone="detail"
        tabIndex={0}
        role="group"
        aria-label={ANNUAIRE.record(titre)}
      >
        <div className="annuaire-feuille">{children}</div>
        {cote !== undefined && <div className="annuaire-cote">{cote}</div>}
      </div>
    </article>
  )
}
