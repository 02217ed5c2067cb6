import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { fusionnerContacts } from '../../../shared/commands/fusionner-contacts'
import { ref } from '../../../shared/domain/field'
import type { Id } from '../../../shared/kernel/json'
import { listLiens } from '../../../shared/rules/liens-annuaire.rules'
import { Champ } from '../../forms/champ'
import { getRecordLabel } from '../../forms/record-label'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import { useAnnuaire } from './annuaire-context'
import { getContact } from './contact-index'
import { buildChamps, listChoix, type TableFusion } from './fusion-choix'
import { findFicheContact } from './use-annuaire'

type FusionDialogProps = {
  readonly garder: Id
  /** Null as long as the other record is not chosen. */
  readonly absorber: Id | null
  readonly onSwap: (garder: Id, absorber: Id) => void
  readonly onClose: () => void
}

type Cote = 'garder' | 'absorber'

/** Two records side by side, field by field, before they become one. Functions, seats and presences of both are kept. */
export function FusionDialog({ garder, absorber, onSwap, onClose }: FusionDialogProps) {
  const dossier = useCairn((state) => state.dossier)
  const { show } = useAnnuaire()
  const table: TableFusion =
    findFicheContact(dossier, garder)?.table === 'organismes' ? 'organismes' : 'personnes'
  const choix = useMemo(
    () => (absorber === null ? [] : listChoix(dossier, table, garder, absorber)),
    [dossier, table, garder, absorber],
  )
  const [chosen, setChosen] = useState<ReadonlyMap<string, Cote>>(new Map())
  const getSide = (champ: string, propose: Cote): Cote => chosen.get(champ) ?? propose

  function merge(other: Id): void {
    const sides = new Map(choix.map(({ champ, propose }) => [champ, getSide(champ, propose)]))
    const champs = buildChamps(dossier, table, garder, other, sides)
    const name = getRecordLabel(dossier, table, garder)
    execute(fusionnerContacts(dossier, garder, other, champs))
    onClose()
    show(garder)
    addAvis({ ton: 'succes', texte: ANNUAIRE.merged(name), action: 'annuler' })
  }

  return (
    <Dialogue title={ANNUAIRE.mergeTitle} size="xl" onClose={onClose}>
      {absorber === null ? (
        <Champ
          table={table}
          recordId={garder}
          name="absorber"
          field={ref({ label: ANNUAIRE.mergeOther[table], target: table })}
          value={null}
          commit={(value) => {
            if (typeof value === 'string' && value !== garder) onSwap(garder, value)
          }}
        />
      ) : (
        <>
          <table className="annuaire-table annuaire-fusion">
            <thead>
              <tr>
                <th scope="col">{ANNUAIRE.field}</th>
                {[garder, absorber].map((id) => (
                  <th key={id} scope="col">
                    {id === garder ? ANNUAIRE.kept : ANNUAIRE.absorbed}
                    <strong className="annuaire-precision">
                      {getRecordLabel(dossier, table, id)}
                    </strong>
                    <span className="annuaire-precision">
                      {getContact(dossier, id)?.detail ?? ''}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {choix.map((one) => (
                <tr key={one.champ}>
                  <th scope="row">{one.label}</th>
                  {(['garder', 'absorber'] as const).map((cote) => (
                    <td key={cote}>
                      <label className="champ-case">
                        <input
                          type="radio"
                          name={`fusion-${one.champ}`}
                          aria-label={ANNUAIRE.choose(one.label, one[cote])}
                          checked={getSide(one.champ, one.propose) === cote}
                          onChange={() => setChosen(new Map(chosen).set(one.champ, cote))}
                        />
                        <span>{one[cote] || ANNUAIRE.nothing}</span>
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{ANNUAIRE.linksShort}</th>
                {[garder, absorber].map((id) => (
                  <td key={id}>{ANNUAIRE.linkCount(listLiens(dossier, { table, id }).length)}</td>
                ))}
              </tr>
            </tbody>
          </table>
          <p className="champ-aide">{ANNUAIRE.mergeText}</p>
          <PiedDialogue>
            <Button
              variant="subtle"
              leftSection={<IconArrowsExchange size={16} aria-hidden />}
              onClick={() => onSwap(absorber, garder)}
            >
              {ANNUAIRE.swap}
            </Button>
            <Button variant="default" onClick={onClose}>
              {ANNUAIRE.cancel}
            </Button>
            <Button onClick={() => merge(absorber)}>{ANNUAIRE.merge}</Button>
          </PiedDialogue>
        </>
      )}
    </Dialogue>
  )
}
