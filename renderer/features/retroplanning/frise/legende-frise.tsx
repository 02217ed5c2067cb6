import { memo } from 'react'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { RETRO } from '../../../strings/retroplanning'

type Cle = keyof typeof RETRO.keys

/** What the signs mean: only those that the plan uses. */
export const LegendeFrise = memo(function LegendeFrise({
  etapes,
  comparer,
  hasVacances,
}: {
  readonly etapes: readonly EtapeLue[]
  readonly comparer: boolean
  readonly hasVacances: boolean
}) {
  const used = new Set<Cle>(['faite', 'en_cours', 'a_venir'])
  for (const { nature, typeInstance } of etapes) {
    if (nature === 'livrable' || nature === 'interruption') used.add(nature)
    if (typeInstance === 'copil' || typeInstance === 'cotech') used.add(typeInstance)
  }
  if (comparer) used.add('reference')
  if (hasVacances) used.add('vacances')
  const keys = (Object.keys(RETRO.keys) as Cle[]).filter((key) => used.has(key))
  return (
    <div className="fr-pied">
      <ul className="fr-legende" aria-label={RETRO.legend}>
        {keys.map((key) => (
          <li key={key}>
            <i data-cle={key} aria-hidden="true" />
            {RETRO.keys[key]}
          </li>
        ))}
      </ul>
      <p className="fr-aide" aria-hidden="true">
        <kbd>Alt ←</kbd> <kbd>Alt →</kbd> {RETRO.keyShift} <kbd>Entrée</kbd> {RETRO.keyOpen}
      </p>
      <p id="fr-touches" hidden>
        {RETRO.keysHelp}
      </p>
    </div>
  )
})
