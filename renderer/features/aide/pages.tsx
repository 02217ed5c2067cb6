import { useAppInfo } from './use-app-info'
import { AIDE } from '../../strings/aide'

export function StartPage() {
  return (
    <ol className="aide-etapes">
      {AIDE.steps.map(([title, text, href]) => (
        <li key={title}>
          <a href={href}>{title}</a>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  )
}

export function GlossaryPage() {
  return (
    <dl className="aide-glossaire">
      {AIDE.glossary.map(([word, text]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function DataPage() {
  const info = useAppInfo()
  return (
    <div className="aide-texte">
      {info !== null && <p>{AIDE.dataText(info.dataFolder)}</p>}
      {AIDE.data.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}

/** The declaration that article 47 of the law of 11 February 2005 asks for, with what nobody has tested yet. */
export function AccessPage() {
  return (
    <div className="aide-texte">
      {AIDE.accessText.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}
