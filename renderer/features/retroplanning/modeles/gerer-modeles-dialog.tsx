import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import type { ModelePlan } from '../../../../shared/domain/modele-plan.entity'
import { readModele } from '../../../../shared/gestes/retroplanning/modeles-plan'
import { BoundChamp } from '../../../forms/bound-champ'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute } from '../../../store/session'
import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { listModelesPropres } from './liste-modeles'
import '../../../forms/forms.css'

/** The templates of this team: renamed in place, deleted with a way back. */
export function GererModelesDialog({ onClose }: { readonly onClose: () => void }) {
  const dossier = useCairn((state) => state.dossier)
  const modeles = useMemo(() => listModelesPropres(dossier), [dossier])
  return (
    <Dialogue title={WORDS.manageTitle} size="lg" onClose={onClose}>
      {modeles.length === 0 ? (
        <p role="status">{WORDS.noOwn}</p>
      ) : (
        <ul className="rebours-gerer">
          {modeles.map((modele) => (
            <LigneModele key={modele.id} modele={modele} />
          ))}
        </ul>
      )}
      <PiedDialogue>
        <Button data-autofocus onClick={onClose}>
          {WORDS.close}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}

function LigneModele({ modele }: { readonly modele: ModelePlan }) {
  const nom = modele.nom.trim() === '' ? WORDS.untitled : modele.nom
  const read = useMemo(() => readModele(modele.contenu), [modele.contenu])

  function remove(): void {
    execute(deleteRecord(useCairn.getState().dossier, 'modelesPlan', modele.id))
    addAvis({ ton: 'info', texte: WORDS.removed(nom), action: 'annuler' })
  }

  return (
    <li className="rebours-gerer-ligne">
      <div className="champ">
        <BoundChamp
          table="modelesPlan"
          id={modele.id}
          name="nom"
          compact
          label={WORDS.nameOf(nom)}
        />
      </div>
      <span className="sous">
        {read.ok ? WORDS.steps(read.value.etapes.length) : WORDS.unreadable}
      </span>
      <ActionIcon size={28} aria-label={WORDS.remove(nom)} onClick={remove}>
        <IconTrash size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </li>
  )
}
