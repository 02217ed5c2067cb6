import type { PageAide } from '../../strings/aide-partage'

/** A page of the guide: what it is for, the steps, then what may happen on the way. */
export function GuidePage({ guide }: { readonly guide: PageAide }) {
  const { intro, etapes, questions, lien } = guide
  return (
    <>
      <div className="aide-texte">
        <p>{intro}</p>
      </div>
      <ol className="aide-etapes">
        {etapes.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <dl className="aide-glossaire">
        {questions.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {lien !== undefined && (
        <p className="aide-texte">
          <a href={lien[1]}>{lien[0]}</a>
        </p>
      )}
    </>
  )
}
