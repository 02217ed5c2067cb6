import { Button } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { importerEtapes } from '../../../../shared/gestes/retroplanning/importer-etapes'
import type { Result } from '../../../../shared/kernel/result'
import type { TableImportee } from '../../../../shared/kernel/table-importee'
import { planifierImportEtapes } from '../../../../shared/rules/import-etapes.rules'
import { NOMS_COLONNES } from '../../../../shared/rules/tableur-etapes'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { SORTIES_RETRO as WORDS } from '../../../strings/retroplanning-sorties'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { ImportTable } from './import-table'
import { openTableau, readColle } from './lire-tableau'
import './sorties.css'

/** Steps from a spreadsheet: chosen or pasted, then what each line would do, then all of it in one gesture. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const dossier = useCairn((state) => state.dossier)
  const [texte, setTexte] = useState('')
  const [table, setTable] = useState<TableImportee | null>(null)
  const [refus, setRefus] = useState('')
  const [isReading, setReading] = useState(false)
  const [exclues, setExclues] = useState<ReadonlySet<number>>(new Set())
  const plan = useMemo(
    () => (table === null ? null : planifierImportEtapes(dossier, table, getCtx().today)),
    [dossier, table],
  )

  async function read(reading: Promise<Result<TableImportee> | null>): Promise<void> {
    setReading(true)
    setRefus('')
    const made = await reading
    setReading(false)
    if (made === null) return
    if (made.ok) setTable(made.value)
    else setRefus(made.error.message)
  }

  const lignes = plan?.ok === true ? plan.value : null
  const alert = plan?.ok === false ? plan.error.message : refus
  const kept = (lignes ?? []).filter(
    ({ numero, statut }) => (statut === 'creer' || statut === 'modifier') && !exclues.has(numero),
  )

  function run(): void {
    if (lignes === null) return
    const ctx = getCtx()
    execute(importerEtapes(dossier, ctx, lignes, new Set(kept.map(({ numero }) => numero))))
    onClose()
    addAvis({ ton: 'succes', texte: WORDS.imported(kept.length), action: 'annuler' })
  }

  const restart = () => {
    setTable(null)
    setRefus('')
    setExclues(new Set())
  }
  return (
    <Dialogue title={WORDS.importTitle} size="xl" onClose={onClose}>
      <VisuallyHidden role="status">{isReading ? WORDS.reading : ''}</VisuallyHidden>
      {alert !== '' && (
        <p role="alert" className="sorties-refus">
          {alert}
        </p>
      )}
      {lignes === null ? (
        <div className="sorties-source" data-annulation="locale">
          <p>
            {WORDS.importHelp} {NOMS_COLONNES}.
          </p>
          <p>{WORDS.importDates}</p>
          <Button
            data-autofocus
            variant="default"
            loading={isReading}
            leftSection={<IconTable size={16} stroke={1.7} aria-hidden />}
            onClick={() => void read(openTableau())}
          >
            {WORDS.choose}
          </Button>
          <label className="sorties-colle">
            <span className="champ-libelle">{WORDS.pasteLabel}</span>
            <textarea
              className="champ-saisie"
              rows={6}
              value={texte}
              onChange={(event) => setTexte(event.currentTarget.value)}
            />
          </label>
        </div>
      ) : (
        <ImportTable
          lignes={lignes}
          exclues={exclues}
          onKeep={(numero, isKept) => {
            const next = new Set(exclues)
            if (isKept) next.delete(numero)
            else next.add(numero)
            setExclues(next)
          }}
        />
      )}
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {WORDS.cancel}
        </Button>
        {lignes === null ? (
          <Button
            disabled={texte.trim() === '' || isReading}
            onClick={() => {
              restart()
              void read(readColle(texte))
            }}
          >
            {WORDS.pasteRead}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={restart}>
              {WORDS.other}
            </Button>
            <Button disabled={kept.length === 0} onClick={run}>
              {WORDS.run(kept.length)}
            </Button>
          </>
        )}
      </PiedDialogue>
    </Dialogue>
  )
}
