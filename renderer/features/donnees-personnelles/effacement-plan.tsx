import { Checkbox } from '@mantine/core'
import type { PlanEffacement, TexteAEffacer } from '../../store/effacement-types'
import { EFFACEMENT } from '../../strings/donnees-personnelles'

type EffacementPlanProps = {
  readonly plan: PlanEffacement
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Everything that will go and everything that will stay, before the question. */
export function EffacementPlan({ plan, chosen, onChoose }: EffacementPlanProps) {
  const certain = plan.textes.filter((texte) => texte.certain)
  const doubtful = plan.textes.filter((texte) => !texte.certain)
  const toggle = (cle: string): void => {
    const next = new Set(chosen)
    if (!next.delete(cle)) next.add(cle)
    onChoose(next)
  }
  return (
    <>
      <p>{EFFACEMENT.intro(plan.nom)}</p>
      {plan.estAuteur && <p className="donnees-alerte">{EFFACEMENT.author}</p>}
      <h3>
        {plan.textes.length === 0
          ? EFFACEMENT.none
          : EFFACEMENT.texts(certain.length + chosen.size)}
      </h3>
      {certain.length > 0 && (
        <ul className="effacement-textes">
          {certain.map((texte) => (
            <li key={texte.cle}>
              <TexteApres texte={texte} />
            </li>
          ))}
        </ul>
      )}
      {doubtful.length > 0 && (
        <>
          <p className="donnees-alerte">{EFFACEMENT.doubt}</p>
          <ul className="effacement-textes">
            {doubtful.map((texte) => (
              <li key={texte.cle}>
                <Checkbox
                  label={`${texte.titre} – ${texte.libelle}`}
                  checked={chosen.has(texte.cle)}
                  onChange={() => toggle(texte.cle)}
                />
                <TexteApres texte={texte} isNamed />
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="effacement-suites">
        {listSuites(plan).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="effacement-definitif">{EFFACEMENT.warning}</p>
    </>
  )
}

function listSuites(plan: PlanEffacement): readonly string[] {
  const { references, anciens, sessions, sauvegardes, versionsSignees, copies, sansNomSeul } = plan
  return [
    ...(references.length > 0 ? [EFFACEMENT.references(references.length)] : []),
    ...(anciens > 0 ? [EFFACEMENT.history(anciens)] : []),
    ...(sessions > 0 ? [EFFACEMENT.sessions] : []),
    ...(sauvegardes > 0 ? [EFFACEMENT.backups(sauvegardes)] : []),
    ...(versionsSignees > 0 ? [EFFACEMENT.versions] : []),
    ...(copies.length > 0 ? [EFFACEMENT.copies(copies.length)] : []),
    ...(sansNomSeul ? [EFFACEMENT.bare] : []),
  ]
}

const MAX = 320

function TexteApres({ texte, isNamed = false }: { texte: TexteAEffacer; isNamed?: boolean }) {
  return (
    <>
      {!isNamed && (
        <span className="donnees-nom">
          {texte.titre} – {texte.libelle}
        </span>
      )}
      <dl className="effacement-avant">
        <dt>{EFFACEMENT.before}</dt>
        <dd>{cut(texte.avant)}</dd>
        <dt>{EFFACEMENT.after}</dt>
        <dd>{texte.apres === '' ? '–' : cut(texte.apres)}</dd>
      </dl>
    </>
  )
}

function cut(text: string): string {
  return text.length <= MAX ? text : `${text.slice(0, MAX).trimEnd()}…`
}
