import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Champ } from '../../../forms/champ'
import { readText } from '../../../forms/read-text'
import { createReunion } from '../../../../shared/gestes/instancier-reunion'
import type { Field } from '../../../../shared/domain/field'
import { REGISTRY } from '../../../../shared/domain/registry'
import { TYPES_REUNION } from '../../../../shared/domain/reunion.entity'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Json } from '../../../../shared/kernel/json'
import { getNomInstance, listInstances } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { FORMS } from '../../../strings/forms'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { listModelesPour } from '../modeles/modele-commands'
import { getReunionPath } from '../reunions-route'
import { TYPE } from './liste-model'
import { NouvelleApercu } from './nouvelle-apercu'
import { readDemande } from './nouvelle-demande'

type DialogProps = {
  /** The day chosen in the calendar. */
  readonly date: DateFloue | null
  readonly onClose: () => void
}

const NONE = '-'

/** The example stays when something is typed: a button that moves under the pointer as the field is left is missed. */
function keepExample({ example, ...field }: Field): Field {
  return example === undefined ? field : { ...field, help: FORMS.example(example) }
}

/** A new meeting: which series, when, from which template; what comes with it is shown before it is created. */
export function NouvelleReunionDialog({ date: firstDate, onClose }: DialogProps) {
  const [, navigate] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const instances = listInstances(dossier)
  const [sorte, setSorte] = useState(() => instances[0]?.id ?? `${TYPE}copil`)
  const [date, setDate] = useState(firstDate)
  const [titre, setTitre] = useState('')
  const [chosenModele, setModele] = useState<string | null>(null)
  const base = readDemande(sorte, date, titre)
  const modeles = listModelesPour(dossier, base.instance, base.type)
  const fitting = modeles.find(({ convient }) => convient)?.modele.id ?? NONE
  const modele = chosenModele ?? fitting
  const command = useMemo(
    () =>
      createReunion(dossier, getCtx(), {
        ...readDemande(sorte, date, titre),
        modele: modele === NONE ? null : modele,
      }),
    [dossier, sorte, date, titre, modele],
  )

  function create(): void {
    execute(command)
    onClose()
    const id = command.changes[0]?.id
    if (id !== undefined) navigate(getReunionPath(id))
  }

  const champ = (name: 'date' | 'titre', value: Json, commit: (value: Json) => void) => (
    <div className="champ">
      <Champ
        table="reunions"
        recordId="nouvelle"
        name={name}
        field={keepExample(REGISTRY.reunions.fields[name] as Field)}
        value={value}
        commit={commit}
      />
    </div>
  )

  return (
    <Dialogue title={WORDS.create} size="lg" onClose={onClose}>
      <div className="nouvelle-reunion" data-annulation="locale">
        <NativeSelect
          label={WORDS.kind}
          data-autofocus
          value={sorte}
          onChange={(event) => {
            setSorte(event.currentTarget.value)
            setModele(null)
          }}
          data={[
            ...(instances.length > 0
              ? [
                  {
                    group: WORDS.instances,
                    items: instances.map(({ id }) => ({
                      value: id,
                      label: getNomInstance(dossier, id) || WORDS.unnamed,
                    })),
                  },
                ]
              : []),
            {
              group: WORDS.types,
              items: TYPES_REUNION.map(({ value, label }) => ({ value: `${TYPE}${value}`, label })),
            },
          ]}
        />
        {champ('date', date, (value) => setDate(value as DateFloue | null))}
        {champ('titre', titre, (value) => setTitre(readText(value)))}
        <NativeSelect
          label={WORDS.template}
          description={modeles.length === 0 ? WORDS.templateNone : undefined}
          value={modele}
          onChange={(event) => setModele(event.currentTarget.value)}
          data={[
            { value: NONE, label: WORDS.noTemplate },
            ...modeles.map((one) => ({
              value: one.modele.id,
              label: one.modele.nom || WORDS.unnamed,
            })),
          ]}
        />
        <NouvelleApercu command={command} />
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {WORDS.cancel}
        </Button>
        <Button onClick={create}>{WORDS.createButton}</Button>
      </PiedDialogue>
    </Dialogue>
  )
}
