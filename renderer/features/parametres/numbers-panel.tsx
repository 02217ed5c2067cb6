import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { combine } from '../../../shared/commands/combine'
import { setField } from '../../../shared/commands/set-fields'
import { getSingleton } from '../../../shared/domain/dossier'
import { listGelNumeros } from '../../../shared/rules/gel-numeros.rules'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute } from '../../store/session'
import { PARAMETRES } from '../../strings/parametres'

function freezeNumbers(): void {
  const { dossier } = useCairn.getState()
  const commands = listGelNumeros(dossier).map(({ table, id, field, after }) =>
    setField(dossier, table, id, field, after),
  )
  execute(combine(PARAMETRES.freezeCommand, commands))
  addAvis({ ton: 'succes', texte: PARAMETRES.frozenDone, action: 'annuler' })
}

function unfreezeNumbers(): void {
  const { dossier } = useCairn.getState()
  execute(
    setField(dossier, 'reglages', 'reglages', 'numerosFiges', false, PARAMETRES.unfreezeCommand),
  )
  addAvis({ ton: 'succes', texte: PARAMETRES.unfrozenDone, action: 'annuler' })
}

/** How this team numbers and writes; the numbers can be frozen once the plan is voted. */
export function NumbersPanel() {
  const dossier = useCairn((state) => state.dossier)
  const { numerosFiges } = getSingleton(dossier, 'reglages')
  const isUpToDate = useMemo(() => listGelNumeros(dossier).length === 0, [dossier])
  return (
    <>
      <section className="carte parametres-carte">
        <h3>{PARAMETRES.freezeTitle}</h3>
        <p>{PARAMETRES.freezeText}</p>
        {numerosFiges && (
          <p className="parametres-etat">
            <IconLock size={16} stroke={1.7} aria-hidden="true" /> {PARAMETRES.frozen}
          </p>
        )}
        <div className="parametres-boutons">
          {!isUpToDate && (
            <Button variant="default" onClick={freezeNumbers}>
              {numerosFiges ? PARAMETRES.freezeAgain : PARAMETRES.freeze}
            </Button>
          )}
          {numerosFiges && (
            <Button variant="default" onClick={unfreezeNumbers}>
              {PARAMETRES.unfreeze}
            </Button>
          )}
        </div>
      </section>
      <RecordForm table="reglages" id="reglages" without={['numerosFiges']} />
    </>
  )
}
