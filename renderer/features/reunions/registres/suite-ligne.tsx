import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { RecordForm } from '../../../forms/record-form'
import type { Suite } from '../../../../shared/domain/suite.entity'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { getResponsable } from '../../../../shared/rules/suites.rules'
import { useCairn } from '../../../store/cairn-store'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { getReunionPath } from '../reunions-route'
import { useVerrou } from '../verrou'
import { setFaite } from './suites-model'

type LigneProps = {
  readonly suite: Suite
  readonly isLate: boolean
  readonly isOpen: boolean
  readonly isTabStop: boolean
  readonly onActivate: (id: Id) => void
  readonly onOpen: (id: Id | null) => void
}

const CHAMPS = ['responsable', 'responsableLibre', 'echeance', 'statut', 'faiteLe', 'fiches']
const SUIVI = [...CHAMPS, 'commentaire']
const TOUT = ['libelle', ...SUIVI]

/** One thing to do: a box to say that it is done, and what it is; its fields unfold below. */
export const SuiteLigne = memo(function SuiteLigne(props: LigneProps) {
  const { suite, isLate, isOpen, isTabStop, onActivate, onOpen } = props
  const detailId = useId()
  const responsable = useCairn((state) => getResponsable(state.dossier, suite))
  const reunion = useCairn((state) => getNomReunion(state.dossier, suite.reunion ?? ''))
  const texte = suite.libelle.trim() || MOTS.untitled
  const isDone = suite.statut === 'faite'
  const echeance = suite.echeance === null ? MOTS.suites.noDate : formatDateFloue(suite.echeance)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li className="registre-ligne" data-ligne={suite.id} data-statut={suite.statut}>
      <div className="registre-rangee registre-suite">
        <input
          type="checkbox"
          data-focus
          className="registre-coche"
          checked={isDone}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={MOTS.suites.done(texte)}
          onFocus={() => onActivate(suite.id)}
          onChange={() => setFaite(suite.id, !isDone)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onOpen(isOpen ? null : suite.id)
          }}
        />
        <button
          type="button"
          className="registre-texte"
          tabIndex={isTabStop ? 0 : -1}
          aria-expanded={isOpen}
          aria-controls={detailId}
          onClick={() => onOpen(isOpen ? null : suite.id)}
        >
          <Chevron size={16} aria-hidden />
          <span>{texte}</span>
        </button>
        <span className="registre-qui">{responsable || MOTS.suites.nobody}</span>
        <span className="registre-quand nombre" data-retard={isLate || undefined}>
          {echeance}
          {isLate && <strong>{` (${MOTS.suites.late})`}</strong>}
        </span>
        {suite.reunion === null || reunion === '' ? (
          <span className="registre-ou">{MOTS.suites.noMeeting}</span>
        ) : (
          <a
            className="registre-ou"
            tabIndex={isTabStop ? 0 : -1}
            href={`#${getReunionPath(suite.reunion, 'compte-rendu')}`}
          >
            {reunion}
          </a>
        )}
      </div>
      <div id={detailId} hidden={!isOpen}>
        {isOpen && <Detail suite={suite} />}
      </div>
    </li>
  )
})

function Detail({ suite }: { readonly suite: Suite }) {
  const isLocked = useVerrou(suite.reunion ?? '')
  return (
    <div className="registre-detail">
      {isLocked && <p className="champ-aide">{MOTS.locked}</p>}
      <RecordForm table="suites" id={suite.id} only={isLocked ? SUIVI : TOUT} />
    </div>
  )
}
