import { Button } from '@mantine/core'
import { useState } from 'react'
import { combine } from '../../../shared/commands/combine'
import { createRecord } from '../../../shared/commands/create-record'
import type { AnyRow } from '../../../shared/domain/dossier'
import { getDefinition } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import { foldText } from '../../../shared/kernel/recherche'
import { Champ } from '../../forms/champ'
import { useCairn } from '../../store/cairn-store'
import { execute, getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import { useAnnuaire } from './annuaire-context'
import { getContactIndex } from './contact-index'

const PERSON = ['civilite', 'prenom', 'nom', 'courriel', 'telephone', 'provenance'] as const
const FUNCTION = ['titre', 'organisme', 'role', 'debut'] as const

/** A new person with what they do, in one gesture. Someone of the same name is shown before a second one is made. */
export function ContactDialog({ onClose }: { readonly onClose: () => void }) {
  const { show } = useAnnuaire()
  const [personne, setPersonne] = useState(() => create('personnes'))
  const [fonction, setFonction] = useState(() => create('fonctions'))
  const dossier = useCairn((state) => state.dossier)
  const name = foldText(`${readText(personne['nom'])} ${readText(personne['prenom'])}`).trim()
  const twins = name.includes(' ')
    ? getContactIndex(dossier, getCtx().today).personnes.filter(({ tri }) => tri === name)
    : []

  function save(): void {
    const hasFunction = FUNCTION.some((field) => !isEmpty(fonction[field] ?? null))
    execute(
      combine(ANNUAIRE.createCommand, [
        createRecord('personnes', personne),
        ...(hasFunction ? [createRecord('fonctions', { ...fonction, personne: personne.id })] : []),
      ]),
    )
    onClose()
    show(personne.id)
  }

  return (
    <Dialogue title={ANNUAIRE.createTitle} size="lg" onClose={onClose}>
      <div className="formulaire" data-annulation="locale">
        <section className="formulaire-section">
          {PERSON.map((field) => (
            <Fields
              key={field}
              table="personnes"
              row={personne}
              field={field}
              onChange={(value) => setPersonne((current) => ({ ...current, [field]: value }))}
            />
          ))}
        </section>
        {twins.length > 0 && (
          <p className="annuaire-alerte" role="status">
            {ANNUAIRE.twins(twins.map(({ nom, detail }) => `${nom}, ${detail}`))}
          </p>
        )}
        <section className="formulaire-section">
          <h3>{ANNUAIRE.currentFunction}</h3>
          {FUNCTION.map((field) => (
            <Fields
              key={field}
              table="fonctions"
              row={fonction}
              field={field}
              onChange={(value) => setFonction((current) => ({ ...current, [field]: value }))}
            />
          ))}
        </section>
      </div>
      <p className="champ-aide annuaire-mention">{ANNUAIRE.privacyHint}</p>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {ANNUAIRE.cancel}
        </Button>
        <Button onClick={save}>{ANNUAIRE.createPerson}</Button>
      </PiedDialogue>
    </Dialogue>
  )
}

type FieldsProps = {
  readonly table: 'personnes' | 'fonctions'
  readonly row: AnyRow
  readonly field: string
  readonly onChange: (value: Json) => void
}

function Fields({ table, row, field, onChange }: FieldsProps) {
  const definition = getDefinition(table).fields[field]
  return definition === undefined ? null : (
    <div className="champ">
      <Champ
        table={table}
        recordId={row.id}
        name={field}
        field={definition}
        value={row[field] ?? null}
        commit={onChange}
      />
    </div>
  )
}

function create(table: 'personnes' | 'fonctions'): AnyRow {
  return getDefinition(table).create(getCtx()) as AnyRow
}

const readText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const isEmpty = (value: Json): boolean => value === null || value === ''
