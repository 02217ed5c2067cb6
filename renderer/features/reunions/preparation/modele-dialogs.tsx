import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_MODELES as WORDS } from '../../../strings/reunions-modeles'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { appliquerModele, createModeleDepuis, listModelesPour } from '../modeles/modele-commands'
import { listPointsDe, ofModele, ofReunion } from './point-parent'

type DialogProps = { readonly reunionId: Id; readonly onClose: () => void }

/** Chooses a template and adds its points to the agenda. */
export function AppliquerModeleDialog({ reunionId, onClose }: DialogProps) {
  const dossier = useCairn((state) => state.dossier)
  const reunion = getRow(dossier, 'reunions', reunionId)
  const modeles = listModelesPour(dossier, reunion?.instance ?? null, reunion?.type ?? null)
  const hasPoints = listPointsDe(dossier, ofReunion(reunionId)).length > 0

  function apply(id: Id): void {
    execute(appliquerModele(useCairn.getState().dossier, getCtx(), reunionId, id))
    addAvis({ ton: 'succes', texte: WORDS.applied, action: 'annuler' })
    onClose()
  }

  return (
    <Dialogue title={WORDS.applyTitle} onClose={onClose}>
      {modeles.length === 0 && <p>{WORDS.noModele}</p>}
      {hasPoints && modeles.length > 0 && <p className="champ-aide">{WORDS.addedAfter}</p>}
      <ul className="modeles-choix">
        {modeles.map(({ modele, convient }) => {
          const points = listPointsDe(dossier, ofModele(modele.id))
          return (
            <li key={modele.id}>
              <button type="button" className="modeles-bouton" onClick={() => apply(modele.id)}>
                <strong>{modele.nom || WORDS.untitled}</strong>
                {convient && <span className="modeles-marque">{WORDS.fits}</span>}
                <span className="sous">
                  {points.length === 0
                    ? WORDS.noPoint
                    : points.map(({ titre }) => titre).join(' · ')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {WORDS.cancel}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}

/** Keeps the agenda as a template, under a name. */
export function EnregistrerModeleDialog({ reunionId, onClose }: DialogProps) {
  const [nom, setNom] = useState('')
  const [isAsked, setAsked] = useState(false)
  const error = isAsked && nom.trim() === '' ? WORDS.nameMissing : null

  function save(): void {
    setAsked(true)
    if (nom.trim() === '') return
    const { dossier } = useCairn.getState()
    execute(createModeleDepuis(dossier, getCtx(), reunionId, nom.trim()))
    addAvis({ ton: 'succes', texte: WORDS.saved(nom.trim()), action: 'annuler' })
    onClose()
  }

  return (
    <Dialogue title={WORDS.saveTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextInput
          label={WORDS.name}
          description={WORDS.nameHelp}
          data-autofocus
          autoComplete="off"
          value={nom}
          error={error}
          onChange={(event) => setNom(event.currentTarget.value)}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {WORDS.cancel}
          </Button>
          <Button type="submit">{WORDS.saveButton}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
