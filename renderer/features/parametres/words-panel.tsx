import { Button } from '@mantine/core'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { listRows } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import type { Terme } from '../../../shared/domain/terme.entity'
import { accorderArticle, formatCompte } from '../../../shared/kernel/accord'
import { capitalize, getMot, type Notion } from '../../../shared/rules/vocabulaire.rules'
import { BoundChamp } from '../../forms/bound-champ'
import { useCairn } from '../../store/cairn-store'
import { execute, getCtx } from '../../store/session'
import { PARAMETRES } from '../../strings/parametres'

const NOTIONS = REGISTRY.termes.fields.notion.options as readonly {
  readonly value: Notion
  readonly label: string
}[]

function chooseWord(notion: Notion, label: string): void {
  const { one, many, genre } = getMot(useCairn.getState().dossier, notion)
  const row = REGISTRY.termes.create(getCtx(), {
    notion,
    singulier: one,
    pluriel: many,
    genre,
  })
  execute(createRecord('termes', row, PARAMETRES.wordCommand(label)))
}

type WordCardProps = {
  readonly notion: Notion
  readonly label: string
  readonly terme: Terme | undefined
}

function WordCard({ notion, label, terme }: WordCardProps) {
  const dossier = useCairn((state) => state.dossier)
  const mot = getMot(dossier, notion)
  const example = [
    capitalize(accorderArticle(mot.one, mot.genre)),
    PARAMETRES.wordNew(mot.genre, mot.one),
    formatCompte(3, mot),
    capitalize(accorderArticle(mot.many, mot.genre, { plural: true })),
  ].join(' · ')
  if (terme === undefined) {
    return (
      <li className="mot">
        <span className="mot-nom">{label}</span>
        <Button
          size="xs"
          variant="default"
          aria-label={PARAMETRES.wordChangeOf(label)}
          onClick={() => chooseWord(notion, label)}
        >
          {PARAMETRES.wordChange}
        </Button>
      </li>
    )
  }
  return (
    <li className="mot" data-choisi>
      <span className="mot-nom">{PARAMETRES.wordChosen(label)}</span>
      <div className="mot-champs">
        <BoundChamp table="termes" id={terme.id} name="singulier" />
        <BoundChamp table="termes" id={terme.id} name="pluriel" />
        <BoundChamp table="termes" id={terme.id} name="genre" />
      </div>
      <p className="sous">{PARAMETRES.wordExample(example)}</p>
      <Button
        size="xs"
        variant="default"
        aria-label={PARAMETRES.wordBackOf(label)}
        onClick={() => execute(deleteRecord(useCairn.getState().dossier, 'termes', terme.id))}
      >
        {PARAMETRES.wordBack}
      </Button>
    </li>
  )
}

/** The words of the local team. */
export function WordsPanel() {
  const dossier = useCairn((state) => state.dossier)
  const termes = listRows(dossier, 'termes')
  return (
    <>
      <p className="parametres-texte">{PARAMETRES.wordsText}</p>
      <ul className="mots">
        {NOTIONS.map(({ value, label }) => (
          <WordCard
            key={value}
            notion={value}
            label={label}
            terme={termes.find(({ notion }) => notion === value)}
          />
        ))}
      </ul>
    </>
  )
}
