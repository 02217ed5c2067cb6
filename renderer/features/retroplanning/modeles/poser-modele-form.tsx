import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { getSingleton, type Dossier } from '../../../../shared/domain/dossier'
import { day } from '../../../../shared/domain/field'
import { poserModele, type ModeleLu } from '../../../../shared/gestes/retroplanning/modeles-plan'
import { buildMois } from '../../../../shared/kernel/date-floue-build'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { splitJour } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { Champ } from '../../../forms/champ'
import { useCairn } from '../../../store/cairn-store'
import { commitDrafts } from '../../../store/drafts'
import { addAvis, execute, getCtx } from '../../../store/session'
import { useCalendrier } from '../../../store/vacances-livrees'
import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'
import { PiedDialogue } from '../../../ui/dialogue'
import { buildPlanVierge, getDebut, getResume, hasEtapes } from './liste-modeles'

const JOUR = day({ label: WORDS.signature, help: WORDS.signatureHelp })

type PoserModeleFormProps = {
  /** Null: a blank plan, which needs no date. */
  readonly modele: ModeleLu | null
  readonly nom: string
  readonly onClose: () => void
}

/** Asks the wished signature date, says when the work would begin, then places the plan. */
export function PoserModeleForm({ modele, nom, onClose }: PoserModeleFormProps) {
  const calendrier = useCalendrier()
  const isPlanned = useCairn((state) => hasEtapes(state.dossier))
  const [jour, setJour] = useState<DateIso | null>(() => findSignature(useCairn.getState().dossier))
  const [isTried, setTried] = useState(false)
  const latest = useRef(jour)
  const debut = useMemo(
    () => (modele === null || jour === null ? null : getDebut(modele, getCtx(), jour, calendrier)),
    [modele, jour, calendrier],
  )

  function place(): void {
    commitDrafts()
    setTried(true)
    const signature = latest.current
    if (modele !== null && signature === null) return
    const { dossier } = useCairn.getState()
    execute(
      modele === null || signature === null
        ? buildPlanVierge(dossier, getCtx(), signature)
        : poserModele(dossier, getCtx(), modele, { ancre: signature, calendrier }),
    )
    onClose()
    addAvis({ ton: 'succes', texte: WORDS.placed(nom), action: 'annuler' })
  }

  return (
    <form
      className="rebours-poser"
      data-annulation="locale"
      onSubmit={(event) => {
        event.preventDefault()
        place()
      }}
    >
      {modele === null ? <p>{WORDS.blankText}</p> : <Duree modele={modele} />}
      {isPlanned && <p className="sous">{WORDS.placeAdds}</p>}
      <div className="champ">
        <Champ
          table="ctg"
          recordId="modele"
          name="signature"
          field={JOUR}
          value={jour}
          commit={(value) => {
            latest.current = typeof value === 'string' ? value : null
            setJour(latest.current)
          }}
        />
      </div>
      <p
        className={isTried && jour === null && modele !== null ? 'champ-erreur' : ''}
        role="status"
      >
        {formatDepart(modele, jour, debut, isTried)}
      </p>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {WORDS.cancel}
        </Button>
        <Button type="submit">{WORDS.place}</Button>
      </PiedDialogue>
    </form>
  )
}

function Duree({ modele }: { readonly modele: ModeleLu }) {
  const { etapes, mois } = useMemo(() => {
    const ctx = getCtx()
    return getResume(modele, ctx, ctx.today)
  }, [modele])
  return mois === null ? null : <p>{WORDS.placeText(WORDS.steps(etapes), WORDS.lasts(mois))}</p>
}

function formatDepart(
  modele: ModeleLu | null,
  jour: DateIso | null,
  debut: DateIso | null,
  isTried: boolean,
): string {
  if (modele === null) return ''
  if (jour === null) return isTried ? WORDS.signatureMissing : ''
  const { today } = getCtx()
  if (jour < today) return WORDS.signaturePast
  if (debut === null) return ''
  const { year, month } = splitJour(debut)
  const when = formatDateFloue(buildMois(year, month))
  return debut < today ? WORDS.beginsPast(when) : WORDS.begins(when)
}

/** The day of the signature, when the convention already says one. */
function findSignature(dossier: Dossier): DateIso | null {
  const { signature } = getSingleton(dossier, 'ctg')
  return signature?.precision === 'jour' ? signature.debut : null
}
