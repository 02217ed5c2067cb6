import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { formatNombre } from '../../../shared/kernel/nombre'
import { RECEPTION } from '../../strings/reception'
import { GENRES } from './filtre'
import { GroupeRecu } from './groupe-recu'
import type { Groupe } from './groupes'
import { useProgressif } from './use-progressif'

/** Beyond this number of lines, objects are first shown folded. */
const MAX_UNFOLDED = 30

type ListeRecueProps = {
  readonly groupes: readonly Groupe[]
  readonly avant: Dossier
  readonly apres: Dossier
}

type Plis = { readonly tous: boolean; readonly inverses: ReadonlySet<string> }

/** What the file would change: new, changed, deleted; objects in the order of the plan. */
export function ListeRecue({ groupes, avant, apres }: ListeRecueProps) {
  const lines = groupes.reduce((sum, { lignes }) => sum + lignes.length, 0)
  const [plis, setPlis] = useState<Plis>({ tous: lines <= MAX_UNFOLDED, inverses: new Set() })
  const shown = useProgressif(groupes.length, plis.tous)
  const toggle = useCallback((cle: string) => {
    setPlis(({ tous, inverses }) => {
      const next = new Set(inverses)
      if (!next.delete(cle)) next.add(cle)
      return { tous, inverses: next }
    })
  }, [])
  const sections = GENRES.map((genre) => ({
    genre,
    own: groupes.filter((groupe) => groupe.genre === genre),
  })).filter(({ own }) => own.length > 0)
  const drawn = new Set(sections.flatMap(({ own }) => own).slice(0, shown))
  return (
    <>
      {sections.map(({ genre, own }, index) => (
        <section key={genre} className="recu-section" aria-labelledby={`recu-${genre}`}>
          <div className="recu-section-tete">
            <h2 id={`recu-${genre}`}>
              {RECEPTION.sections[genre].title}{' '}
              <span className="recu-compte">({formatNombre(own.length)})</span>
            </h2>
            <p className="sous">{RECEPTION.sections[genre].text}</p>
            {index === 0 && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => setPlis({ tous: !plis.tous, inverses: new Set() })}
              >
                {plis.tous ? RECEPTION.foldAll : RECEPTION.unfoldAll}
              </Button>
            )}
          </div>
          {genre === 'modification' && (
            <div className="recu-colonnes" aria-hidden="true">
              <span>{RECEPTION.before}</span>
              <span>{RECEPTION.after}</span>
            </div>
          )}
          {own
            .filter((groupe) => drawn.has(groupe))
            .map((groupe) => (
              <GroupeRecu
                key={groupe.cle}
                groupe={groupe}
                avant={avant}
                apres={apres}
                isOpen={plis.tous !== plis.inverses.has(groupe.cle)}
                onToggle={toggle}
              />
            ))}
        </section>
      ))}
    </>
  )
}
