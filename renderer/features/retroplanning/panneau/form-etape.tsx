import { Button } from '@mantine/core'
import { IconInfoCircle, IconTrash } from '@tabler/icons-react'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { isSameJson, type Id } from '../../../../shared/kernel/json'
import { formatDerive, getDerive } from '../../../../shared/rules/retroplanning/derive.rules'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { BoundChamp } from '../../../forms/bound-champ'
import { formatInsecables } from '../../../strings/insecables'
import { ETAPE, RETRO } from '../../../strings/retroplanning'
import { removeEtape } from '../frise/gestes-frise'
import type { Actions } from '../frise/use-actions'
import { ChampNature } from './champ-nature'
import { ChampQuand } from './champ-quand'
import { LiensEtape } from './liens-etape'
import { PhasePerdue } from './phase-perdue'
import { ReunionEtape } from './reunion-etape'

type Props = {
  readonly etape: EtapeLue
  readonly etapes: readonly EtapeLue[]
  readonly actions: Actions
  readonly onClose: () => void
  readonly onSelect: (id: Id) => void
}

const QUI = ['responsable', 'instance', 'comite', 'livrable', 'motifEcart', 'notes'] as const
const PLAN = ['parent', 'quantite', 'duree', 'uniteDuree', 'fixe'] as const

/** Everything about one step; each choice is kept at once. */
export function FormEtape({ etape, etapes, actions, onClose, onSelect }: Props) {
  const { id, nature } = etape
  const isPhase = nature === 'phase'
  const drift = formatDerive(getDerive(etape.reference, etape.quand))
  const hasMoved =
    etape.reference !== null &&
    etape.quand !== null &&
    !isSameJson({ ...etape.reference }, { ...etape.quand })
  return (
    <>
      <p className="re-nature">{RETRO.natures[nature]}</p>
      <h2>{formatInsecables(etape.titre)}</h2>
      <p className="re-etat" data-etat={etape.etat}>
        <i className="fr-etat" data-etat={etape.etat} aria-hidden="true" />
        {RETRO.states[etape.etat]}
        {!isPhase && nature !== 'interruption' && etape.etat !== 'annulee' && (
          <button type="button" className="bouton-lien" onClick={() => actions.mark(id)}>
            {etape.etat === 'faite' ? ETAPE.undone : ETAPE.done}
          </button>
        )}
      </p>
      <PhasePerdue etape={etape} />
      <ChampQuand etape={etape} actions={actions} />
      {hasMoved && etape.reference !== null && (
        <p className="re-initial">
          <IconInfoCircle size={15} stroke={1.7} aria-hidden="true" />
          <span>
            {ETAPE.first(formatDateFloue(etape.reference))}
            {drift !== '' && <b data-passee={etape.etat === 'faite' || undefined}>{drift}</b>}
          </span>
        </p>
      )}
      {nature !== 'interruption' && (
        <LiensEtape etape={etape} etapes={etapes} onSelect={onSelect} />
      )}
      {!isPhase && nature !== 'interruption' && nature !== 'livrable' && (
        <ReunionEtape etape={etape} />
      )}
      <section className="re-partie" aria-label={RETRO.name}>
        <BoundChamp table="etapes" id={id} name="titre" />
        <div className="re-deux">
          <ChampNature etape={etape} />
          <div>
            <BoundChamp table="etapes" id={id} name="statut" />
          </div>
        </div>
      </section>
      <details className="re-partie" open>
        <summary>{ETAPE.more}</summary>
        {QUI.map((name) => (
          <div key={name} className="re-champ">
            <BoundChamp table="etapes" id={id} name={name} />
          </div>
        ))}
      </details>
      <details className="re-partie">
        <summary>{ETAPE.plan}</summary>
        {PLAN.map((name) => (
          <div key={name} className="re-champ">
            <BoundChamp table="etapes" id={id} name={name} />
          </div>
        ))}
      </details>
      <Button
        className="re-supprimer"
        variant="default"
        leftSection={<IconTrash size={16} stroke={1.7} aria-hidden />}
        onClick={() => removeEtape(id, onClose)}
      >
        {isPhase ? ETAPE.removePhase : ETAPE.remove}
      </Button>
    </>
  )
}
