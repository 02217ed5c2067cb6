import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Champ } from '../../../forms/champ'
import { approuverCompteRendu } from '../../../../shared/gestes/approuver-compte-rendu'
import { combine } from '../../../../shared/commands/combine'
import { setFields } from '../../../../shared/commands/set-fields'
import { buildCompteRendu } from '../../../../shared/documents/compte-rendu/build-compte-rendu'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Field } from '../../../../shared/domain/field'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import {
  compareReunions,
  formatDateReunion,
  getNomReunion,
  listReunions,
  listSerie,
} from '../../../../shared/rules/reunions.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { commitDrafts } from '../../../store/drafts'
import { execute, getCtx } from '../../../store/session'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'

type ApprouverProps = {
  readonly reunionId: Id
  /** The version that is made. */
  readonly numero: number
  readonly onClose: () => void
}

/** The meetings after this one, those of its series first. */
function listSuivantes(dossier: Dossier, reunionId: Id) {
  const reunion = getRow(dossier, 'reunions', reunionId)
  if (reunion === undefined) return []
  const serie = new Set(listSerie(dossier, reunionId).map(({ id }) => id))
  const after = listReunions(dossier).filter(
    (one) => one.date !== null && compareReunions(one, reunion) > 0,
  )
  return [...after].sort((a, b) => Number(serie.has(b.id)) - Number(serie.has(a.id)))
}

/** The day of the approval, the meeting that gave it, and the reason of a correction; then all is frozen. */
export function ApprouverDialog({ reunionId, numero, onClose }: ApprouverProps) {
  const dossier = useCairn((state) => state.dossier)
  const [jour, setJour] = useState<DateIso | null>(() => getCtx().today)
  const [lors, setLors] = useState('')
  const [motif, setMotif] = useState(
    () => getRow(dossier, 'reunions', reunionId)?.motifCorrection ?? '',
  )
  const isCorrection = numero > 1
  const isIncomplete = jour === null || (isCorrection && motif.trim() === '')
  const meetings = listSuivantes(dossier, reunionId).map((one) => ({
    value: one.id,
    label: `${getNomReunion(dossier, one.id)}, ${formatDateReunion(one)}`,
  }))

  function approve(): void {
    if (jour === null || isIncomplete) return
    commitDrafts()
    const current = useCairn.getState().dossier
    const contenu = JSON.stringify(buildCompteRendu(current, reunionId))
    const how = { jour, lors: lors === '' ? null : lors, motif }
    const command = approuverCompteRendu(current, getCtx(), reunionId, how, contenu)
    const done = setFields(current, 'reunions', reunionId, { motifCorrection: '' }, command.label)
    execute(combine(command.label, [command, done]))
    addAvis({ ton: 'succes', texte: MOTS.approved(numero), action: 'annuler' })
    onClose()
  }

  return (
    <Dialogue title={MOTS.approveTitle(numero)} onClose={onClose}>
      <div className="compte-rendu-formulaire" data-annulation="locale">
        <p>{MOTS.approveText}</p>
        <div>
          <Champ
            table="comptesRendus"
            recordId="approbation"
            name="approuveLe"
            field={REGISTRY.comptesRendus.fields.approuveLe as Field}
            value={jour}
            commit={(value) => setJour(value as DateIso | null)}
          />
        </div>
        <NativeSelect
          label={MOTS.lors}
          value={lors}
          onChange={(event) => setLors(event.currentTarget.value)}
          data={[{ value: '', label: MOTS.lorsNone }, ...meetings]}
        />
        {isCorrection && (
          <Textarea
            label={MOTS.motif}
            rows={2}
            value={motif}
            error={motif.trim() === '' ? MOTS.motifMissing : null}
            onChange={(event) => setMotif(event.currentTarget.value)}
          />
        )}
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {MOTS.cancel}
        </Button>
        <Button disabled={isIncomplete} onClick={approve}>
          {MOTS.approveButton}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}
