import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { getSingleton } from '../../../../shared/domain/dossier'
import { ZONES_SCOLAIRES } from '../../../../shared/domain/vacances.entity'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { PeriodeVacances } from '../../../../shared/rules/calendrier/calendrier.rules'
import { listPeriodes } from '../../../../shared/rules/calendrier/vacances.rules'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { useVacancesLivrees } from '../../../store/vacances-livrees'
import { DELAIS } from '../../../strings/retroplanning-delais'
import { PeriodeDialog } from './periode-dialog'
import { PeriodeLine } from './periode-line'
import {
  createPeriode,
  listPeriodesLues,
  removePeriode,
  resetPeriode,
  setPeriode,
  type PeriodeLue,
} from './vacances-commands'

type Zone = PeriodeVacances['zone']

/** The school holidays of a zone in a year: shipped ones, corrected, withdrawn or added here. */
export function VacancesCard({ annee }: { readonly annee: number }) {
  const dossier = useCairn((state) => state.dossier)
  const livrees = useVacancesLivrees()
  const { zoneScolaire } = getSingleton(dossier, 'reglages')
  const [chosen, setChosen] = useState<Zone | null>(null)
  const [edited, setEdited] = useState<PeriodeLue | 'nouvelle' | null>(null)
  const zone = chosen ?? zoneScolaire ?? 'a'
  const periodes = useMemo(
    () => listPeriodesLues(dossier, livrees, zone, annee),
    [dossier, livrees, zone, annee],
  )
  const connues = useMemo(
    () => listPeriodes(dossier, livrees, zone).at(-1)?.fin ?? null,
    [dossier, livrees, zone],
  )

  function remove(periode: PeriodeLue): void {
    execute(removePeriode(useCairn.getState().dossier, getCtx(), periode))
    addAvis({ ton: 'info', texte: DELAIS.removedPeriod(periode.nom), action: 'annuler' })
  }

  function reset(periode: PeriodeLue): void {
    const command = resetPeriode(useCairn.getState().dossier, periode)
    if (command === undefined) return
    execute(command)
    addAvis({ ton: 'info', texte: DELAIS.resetPeriodDone(periode.nom), action: 'annuler' })
  }

  return (
    <section className="carte" aria-labelledby="delais-vacances">
      <div className="delais-tete">
        <h2 id="delais-vacances">{DELAIS.schoolOf(annee)}</h2>
        <SegmentedControl
          aria-label={DELAIS.shownZone}
          value={zone}
          onChange={(value) => {
            const known = ZONES_SCOLAIRES.find((one) => one.value === value)
            if (known !== undefined) setChosen(known.value)
          }}
          data={ZONES_SCOLAIRES.map(({ value }) => ({
            value,
            label:
              value === zoneScolaire
                ? `${DELAIS.zoneOf(value)}, ${DELAIS.yours}`
                : DELAIS.zoneOf(value),
          }))}
        />
      </div>
      <p className="champ-aide">
        {connues === null ? '' : `${DELAIS.schoolKnown(formatJour(connues))} `}
        {zoneScolaire === null && DELAIS.schoolUnknown}
      </p>
      {periodes.length === 0 ? (
        <p className="sous">{DELAIS.schoolEmpty(zone, annee)}</p>
      ) : (
        <ul className="delais-periodes">
          {periodes.map((periode) => (
            <PeriodeLine
              key={periode.id ?? `${periode.nom}-${periode.debut}`}
              periode={periode}
              onEdit={() => setEdited(periode)}
              onRemove={() => remove(periode)}
              onReset={() => reset(periode)}
            />
          ))}
        </ul>
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setEdited('nouvelle')}
      >
        {DELAIS.addPeriod}
      </Button>
      {edited !== null && (
        <PeriodeDialog
          periode={edited === 'nouvelle' ? null : edited}
          zone={zone}
          onClose={() => setEdited(null)}
          onSave={(saisie) => {
            const { dossier: live } = useCairn.getState()
            execute(
              edited === 'nouvelle'
                ? createPeriode(getCtx(), zone, saisie)
                : setPeriode(live, getCtx(), edited, saisie),
            )
            setEdited(null)
          }}
        />
      )}
    </section>
  )
}
