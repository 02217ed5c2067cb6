import { IconChevronDown, IconChevronRight, IconCopy } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { copierTexte } from '../../../forms/copier-texte'
import { RecordForm } from '../../../forms/record-form'
import { getRecordLabel } from '../../../forms/record-label'
import type { Decision } from '../../../../shared/domain/decision.entity'
import { getRow } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import { formatCitation } from '../../../../shared/rules/citation-decision'
import { getNumeroDecision } from '../../../../shared/rules/decisions.rules'
import { formatDateReunion, getNomCourtReunion } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { getReunionPath } from '../reunions-route'
import { useVerrou } from '../verrou'

type LigneProps = {
  readonly decision: Decision
  readonly isOpen: boolean
  readonly isTabStop: boolean
  readonly onActivate: (id: Id) => void
  readonly onOpen: (id: Id | null) => void
}

const STATUTS = REGISTRY.decisions.fields.statut.options ?? []

/** One decision: number, text, meeting, fiches and what became of it; its fields unfold below. */
export const DecisionLigne = memo(function DecisionLigne(props: LigneProps) {
  const { decision, isOpen, isTabStop, onActivate, onOpen } = props
  const detailId = useId()
  const numero = useCairn((state) => getNumeroDecision(state.dossier, decision.id))
  const reunion = useCairn((state) => getRow(state.dossier, 'reunions', decision.reunion))
  const nom = useCairn((state) => getNomCourtReunion(state.dossier, decision.reunion ?? ''))
  const date = reunion === undefined ? '' : formatDateReunion(reunion)
  const texte = decision.texte.trim() || MOTS.untitled
  const name = numero === '' ? MOTS.decisions.noNumber : numero
  const statut = STATUTS.find(({ value }) => value === decision.statut)?.label
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const tabIndex = isTabStop ? 0 : -1

  function copy(): void {
    const { dossier } = useCairn.getState()
    void copierTexte(formatCitation(dossier, decision), MOTS.copied, MOTS.copyRefused)
  }

  return (
    <li className="registre-ligne" data-ligne={decision.id}>
      <div className="registre-rangee registre-decision">
        <span className="registre-numero nombre">{name}</span>
        <button
          type="button"
          data-focus
          className="registre-texte"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={detailId}
          aria-label={`${name}, ${texte}`}
          onFocus={() => onActivate(decision.id)}
          onClick={() => onOpen(isOpen ? null : decision.id)}
        >
          <Chevron size={16} aria-hidden />
          <span>{texte}</span>
        </button>
        {reunion === undefined ? (
          <span className="registre-ou">{MOTS.suites.noMeeting}</span>
        ) : (
          <span className="registre-ou">
            <a tabIndex={tabIndex} href={`#${getReunionPath(reunion.id, 'compte-rendu')}`}>
              {nom}
            </a>
            {`, ${date}`}
          </span>
        )}
        <span className="registre-etat">{statut ?? MOTS.decisions.noStatut}</span>
        <button
          type="button"
          className="bouton-points"
          tabIndex={tabIndex}
          aria-label={MOTS.copyOf(name)}
          title={MOTS.copy}
          onClick={copy}
        >
          <IconCopy size={16} aria-hidden />
        </button>
      </div>
      <Fiches decision={decision} tabIndex={tabIndex} />
      <div id={detailId} hidden={!isOpen}>
        {isOpen && <Detail decision={decision} />}
      </div>
    </li>
  )
})

const SEPARATOR = '\u0000'

function Fiches(props: { readonly decision: Decision; readonly tabIndex: number }) {
  const { fiches } = props.decision
  const names = useCairn((state) =>
    fiches.map((id) => getRecordLabel(state.dossier, 'fichesAction', id)).join(SEPARATOR),
  ).split(SEPARATOR)
  if (fiches.length === 0) return null
  return (
    <p className="registre-fiches">
      {fiches.map((id, index) => (
        <a key={id} tabIndex={props.tabIndex} href={`#/plan/${id}`}>
          {names[index]}
        </a>
      ))}
    </p>
  )
}

const ECRITURE = [
  'texte',
  'nature',
  'resultat',
  'pour',
  'contre',
  'abstentions',
  'fiches',
  'objectifs',
  'responsable',
  'echeance',
  'statut',
]
const SUIVI = ['statut']

function Detail({ decision }: { readonly decision: Decision }) {
  const isLocked = useVerrou(decision.reunion ?? '')
  return (
    <div className="registre-detail">
      {isLocked && <p className="champ-aide">{MOTS.locked}</p>}
      <RecordForm table="decisions" id={decision.id} only={isLocked ? SUIVI : ECRITURE} />
    </div>
  )
}
