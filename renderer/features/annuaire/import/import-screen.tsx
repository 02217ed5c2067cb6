import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { undo } from '../../../store/session'
import { IMPORT } from '../../../strings/annuaire-import'
import { ImportDryRun } from './import-dry-run'
import { ImportMapping } from './import-mapping'
import { ImportSource } from './import-source'
import { useImportSource } from './use-import'
import './import.css'

type Fini = { readonly count: number; readonly undone: boolean }

/** « Importer des contacts »: choose, understand the columns, see what each line would do, import, and be able to undo. */
export function ImportScreen() {
  const { source, setSource, setFeuille, refus, setRefus, isReading, read } = useImportSource()
  const [fini, setFini] = useState<Fini | null>(null)
  const feuille = source?.feuilles[source.feuille]

  function restart(): void {
    setSource(null)
    setRefus(null)
    setFini(null)
  }

  return (
    <div className="ecran import">
      <header className="entete">
        <div className="entete-texte">
          <h1>{IMPORT.title}</h1>
          <p className="sous">{source === null ? IMPORT.subtitle : source.nom}</p>
        </div>
        <div className="outils">
          {source !== null && (
            <Button variant="default" onClick={restart}>
              {IMPORT.other}
            </Button>
          )}
          <Link className="import-retour" href="/annuaire/personnes">
            {IMPORT.back}
          </Link>
        </div>
      </header>
      <div className="import-corps">
        <p role="status" className="import-note">
          {isReading ? IMPORT.reading : ''}
        </p>
        {refus !== null && (
          <p role="alert" className="import-refus">
            {refus.message}
          </p>
        )}
        {fini !== null ? (
          <div className="import-fin" role="status">
            <h2>{fini.undone ? IMPORT.undone : IMPORT.done(fini.count)}</h2>
            {!fini.undone && (
              <>
                <p>{IMPORT.doneHelp}</p>
                <Button
                  variant="default"
                  onClick={() => {
                    undo()
                    setFini({ ...fini, undone: true })
                  }}
                >
                  {IMPORT.undo}
                </Button>
              </>
            )}
          </div>
        ) : source === null || feuille === undefined ? (
          <ImportSource isReading={isReading} onRead={(nom, reading) => void read(nom, reading)} />
        ) : (
          <>
            {source.feuilles.length > 1 && (
              <label className="import-feuille">
                {IMPORT.sheet}
                <select
                  className="champ-saisie"
                  value={source.feuille}
                  onChange={(event) => void setFeuille(Number(event.currentTarget.value))}
                >
                  {source.feuilles.map(({ nom, table }, at) => (
                    <option key={nom} value={at}>
                      {IMPORT.sheetLines(nom, table.lignes.length)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <section className="import-mise">
              <h2>{IMPORT.mapping}</h2>
              <p className="import-note">
                {source.retenue ? IMPORT.remembered : IMPORT.mappingHelp}
              </p>
              <ImportMapping
                table={feuille.table}
                correspondance={source.correspondance}
                onChange={(correspondance) => setSource({ ...source, correspondance })}
              />
            </section>
            <ImportDryRun
              key={source.feuille}
              source={source}
              onDone={(count) => setFini({ count, undone: false })}
            />
          </>
        )}
      </div>
    </div>
  )
}
