import { PARAMETRES } from '../../strings/parametres'
import { RecordList } from './record-list'

type Liste = keyof typeof PARAMETRES.listNames

const LISTES = Object.keys(PARAMETRES.listNames) as readonly Liste[]

const ELSEWHERE = Object.entries(PARAMETRES.listElsewhereLinks)

type ListsPanelProps = { readonly name: string; readonly opened: string | null }

/** The lists that fiches draw from and that have no screen of their own; people and bodies are in the annuaire, and nowhere else. */
export function ListsPanel({ name, opened }: ListsPanelProps) {
  const liste = LISTES.find((known) => known === name) ?? 'territoires'
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
      <p className="parametres-texte">
        {PARAMETRES.listElsewhere}
        {ELSEWHERE.map(([href, label], at) => (
          <span key={href}>
            {at === 0 ? ' ' : ', '}
            <a href={href}>{label}</a>
          </span>
        ))}
        .
      </p>
    </>
  )
}
