import { Button } from '@mantine/core'
import { getRecordLabel } from '../../forms/record-label'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import { useAnnuaire } from './annuaire-context'
import { getContact } from './contact-index'
import { ecarterDoublon, getDoublons } from './doublons'

/** More are drawn when those are settled. */
const MAX_SHOWN = 50

/** Every pair that may be one and the same, to compare or to set apart. */
export function DoublonsDialog({ onClose }: { readonly onClose: () => void }) {
  const dossier = useCairn((state) => state.dossier)
  const { open } = useAnnuaire()
  const pairs = getDoublons(dossier)
  return (
    <Dialogue title={ANNUAIRE.duplicatesTitle} size="lg" onClose={onClose}>
      <p>{pairs.length === 0 ? ANNUAIRE.noDuplicate : ANNUAIRE.duplicateCount(pairs.length)}</p>
      <ul className="annuaire-paires">
        {pairs.slice(0, MAX_SHOWN).map((doublon) => {
          const { table, garder, absorber, motif } = doublon
          const names = [garder, absorber].map((id) => getRecordLabel(dossier, table, id))
          return (
            <li key={`${garder} ${absorber}`}>
              <div className="annuaire-paire">
                {[garder, absorber].map((id, at) => (
                  <p key={id}>
                    <strong>{names[at]}</strong>
                    <span className="annuaire-precision">
                      {getContact(dossier, id)?.detail ?? ''}
                    </span>
                  </p>
                ))}
                <span className="annuaire-precision">{ANNUAIRE.reasons[motif]}</span>
              </div>
              <div className="annuaire-boutons">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={ANNUAIRE.compareOf(names.join(', '))}
                  onClick={() => open({ quoi: 'fusion', garder, absorber })}
                >
                  {ANNUAIRE.compare}
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={ANNUAIRE.notSameOf(names.join(', '))}
                  onClick={() => ecarterDoublon(doublon)}
                >
                  {ANNUAIRE.notSame}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      <PiedDialogue>
        <Button onClick={onClose}>{ANNUAIRE.close}</Button>
      </PiedDialogue>
    </Dialogue>
  )
}
