import { useEffect, useState } from 'react'
import { readOwnText } from '../../store/machine'
import { AIDE } from '../../strings/aide'
import { useAppInfo } from './use-app-info'

type Licence = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** The list that the build writes beside the pages; « failed » when it cannot be read. */
function useLicences(): readonly Licence[] | 'failed' {
  const [licences, setLicences] = useState<readonly Licence[] | 'failed'>([])
  useEffect(() => {
    readOwnText('licences.json')
      .then((text) => setLicences(JSON.parse(text) as readonly Licence[]))
      .catch(() => setLicences('failed'))
  }, [])
  return licences
}

export function AboutPage() {
  const info = useAppInfo()
  const licences = useLicences()
  return (
    <>
      <div className="aide-apropos">
        <img src="cairn.svg" width={64} height={64} alt="" />
        <div>
          <p className="aide-nom">Cairn</p>
          {info !== null && (
            <p className="sous">
              {AIDE.version(info.version)} · {AIDE.engine(info.chromium, info.electron)}
            </p>
          )}
          <p>{AIDE.about}</p>
          <p>{AIDE.licence}</p>
        </div>
      </div>
      <h3>{AIDE.licencesTitle}</h3>
      {licences === 'failed' ? (
        <p>{AIDE.licencesFailed}</p>
      ) : (
        <>
          <p className="sous">{AIDE.licenceCount(licences.length)}</p>
          <ul className="aide-licences">
            {licences.map(({ name, version, licence, text }) => (
              <li key={`${name}@${version}`}>
                <details>
                  <summary aria-label={AIDE.licenceText(`${name} ${version}, ${licence}`)}>
                    {name} {version} <span className="sous">{licence}</span>
                  </summary>
                  <pre lang="en" tabIndex={0}>
                    {text}
                  </pre>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
