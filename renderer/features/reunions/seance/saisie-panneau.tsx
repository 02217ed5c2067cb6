import { Button } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Patch } from '../../../../shared/commands/set-fields'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Id, Json } from '../../../../shared/kernel/json'
import { readText } from '../../../forms/read-text'
import { SEANCE as MOTS } from '../../../strings/seance'
import { announce } from '../../../ui/status-region'
import { EcheanceChamp } from './echeance-champ'
import { ResponsableChamp } from './responsable-champ'
import { TEXTE, useSaisie, type TableSaisie } from './use-saisie'

export type Demande = {
  readonly table: TableSaisie
  readonly id: Id | null
  readonly initial: Patch
  /** The names of the fiches it will be about. */
  readonly fiches: string
}

type PanneauProps = {
  readonly demande: Demande
  readonly reunionId: Id
  /** Closed: the focus goes back to the notes. */
  readonly onClose: () => void
}

/** A decision or an action caught in one gesture: the focus is in its text, Entrée keeps it. */
export function SaisiePanneau({ demande, reunionId, onClose }: PanneauProps) {
  const { table, id, initial } = demande
  const saisie = useSaisie({ table, reunionId, id, initial })
  const [hasError, setHasError] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const textId = useId()
  const isDecision = table === 'decisions'
  const title = isDecision
    ? id === null
      ? MOTS.newDecision
      : MOTS.editDecision
    : id === null
      ? MOTS.newSuite
      : MOTS.editSuite

  useEffect(() => {
    text.current?.focus()
    text.current?.select()
  }, [])

  function save(): void {
    if (hasError) return
    const isKept = readText(saisie.get(TEXTE[table])).trim() !== ''
    saisie.save()
    if (isKept) announce(MOTS.savedSaid[table])
    onClose()
  }

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.shiftKey || event.ctrlKey || event.altKey) return
    const target = event.target as HTMLElement
    if (target.closest('button') !== null) return
    event.preventDefault()
    save()
  }

  return (
    <section className="seance-panneau" aria-label={title} onKeyDown={keyDown}>
      <h3>{title}</h3>
      <label className="visuellement-cache" htmlFor={textId}>
        {isDecision ? MOTS.decisionText : MOTS.suiteText}
      </label>
      <textarea
        id={textId}
        ref={text}
        className="champ-saisie seance-texte"
        rows={2}
        value={readText(saisie.get(TEXTE[table]))}
        placeholder={isDecision ? MOTS.decisionText : MOTS.suiteText}
        spellCheck
        lang="fr"
        onChange={(event) => saisie.set({ [TEXTE[table]]: event.currentTarget.value })}
      />
      <div className="seance-champs">
        {isDecision ? (
          <>
            <Choix name="nature" saisie={saisie} />
            <Choix name="resultat" saisie={saisie} />
          </>
        ) : (
          <>
            <ResponsableChamp
              reunionId={reunionId}
              responsable={readId(saisie.get('responsable'))}
              libre={readText(saisie.get('responsableLibre'))}
              onChange={(responsable, responsableLibre) =>
                saisie.set({ responsable, responsableLibre })
              }
            />
            <EcheanceChamp
              value={saisie.get('echeance') as DateFloue | null}
              onChange={(echeance) => saisie.set({ echeance: echeance as Json })}
              onError={setHasError}
            />
          </>
        )}
      </div>
      {demande.fiches !== '' && <p className="seance-detail">{MOTS.linked(demande.fiches)}</p>}
      <div className="seance-pied">
        <span className="seance-aide">{MOTS.panelKeys}</span>
        <Button
          variant="default"
          onClick={() => {
            saisie.drop()
            onClose()
          }}
        >
          {MOTS.drop}
        </Button>
        <Button onClick={save}>{MOTS.save}</Button>
      </div>
    </section>
  )
}

function readId(value: Json): Id | null {
  return typeof value === 'string' && value !== '' ? value : null
}

type ChoixProps = {
  readonly name: 'nature' | 'resultat'
  readonly saisie: ReturnType<typeof useSaisie>
}

function Choix({ name, saisie }: ChoixProps) {
  const id = useId()
  const options = REGISTRY.decisions.fields[name].options ?? []
  return (
    <div className="seance-champ">
      <label htmlFor={id}>{MOTS[name]}</label>
      <select
        id={id}
        className="champ-saisie"
        value={readText(saisie.get(name))}
        onChange={(event) => saisie.set({ [name]: event.currentTarget.value || null })}
      >
        <option value="">{MOTS.notSaid}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
