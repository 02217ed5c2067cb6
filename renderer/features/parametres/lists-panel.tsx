import { PARAMETRES } from '../../strings/parametres'
import { RecordList } from './record-list'

type Liste = keyof typeof PARAMETRES.listNames

const LISTES = Object.keys(PARAMETRES.listNames) as readonly Liste[]

type ListsPanelProps = { readonly name: string; readonly opened: string | null }

/** The lists that fiches draw from. */
export function ListsPanel({ name, opened }: ListsPanelProps) {
  const liste = LISTES.find((known) => known === name) ?? 'organismes'
  return (
    <>
      <nav className="sous-onglets" aria-label={PARAMETRES.lists}>
        {LISTES.map((known) => (
          <a
            key={known}
            className="sous-onglet"
            href={`#/parametres/listes/${known}`}
            aria-current={known === liste ? 'page' : undefined}
          >
            {PARAMETRES.listNames[known]}
          </a>
        ))}
      </nav>
      <p className="parametres-texte">{PARAMETRES.listText[liste]}</p>
      <RecordList
        key={liste}
        table={liste}
        example={PARAMETRES.listExample[liste]}
        opened={opened}
      />
    </>
  )
}
