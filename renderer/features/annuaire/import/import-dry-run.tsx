import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { importerContacts } from '../../../../shared/gestes/importer-contacts'
import { formatJour } from '../../../../shared/kernel/jour-format'
import { formatSignature } from '../../../../shared/rules/import-champs'
import { isRetenue } from '../../../../shared/rules/import-contacts.rules'
import type { ChoixDoublon, StatutImport } from '../../../../shared/rules/import-plan'
import { useCairn } from '../../../store/cairn-store'
import { saveCorrespondance } from '../../../store/import-contacts'
import { execute, getCtx } from '../../../store/session'
import { IMPORT } from '../../../strings/annuaire-import'
import { ImportLines } from './import-lines'
import type { Source } from './use-import'
import { usePlan } from './use-plan'

const STATUTS: readonly StatutImport[] = ['nouveau', 'modifie', 'doublon', 'refuse', 'reconnu']

type ImportDryRunProps = {
  readonly source: Source
  readonly onDone: (count: number) => void
}

/** What each line would do, by kind, before anything is written; then the import, in one gesture. */
export function ImportDryRun({ source, onDone }: ImportDryRunProps) {
  const { nom, feuilles, feuille, correspondance } = source
  const [filtre, setFiltre] = useState<StatutImport | null>(null)
  const [exclues, setExclues] = useState<ReadonlySet<number>>(new Set())
  const [doublons, setDoublons] = useState<ReadonlyMap<number, ChoixDoublon>>(new Map())
  const table = feuilles[feuille]?.table ?? EMPTY
  const { plan, part } = usePlan(table, correspondance, doublons)
  const lignes = useMemo(
    () => plan?.lignes.filter(({ statut }) => filtre === null || statut === filtre) ?? [],
    [plan, filtre],
  )
  if (plan === null) return <p role="status">{IMPORT.computing(part)}</p>

  const kept = plan.lignes.filter((ligne) => isRetenue(ligne) && !exclues.has(ligne.numero))

  function run(): void {
    if (plan === null) return
    const ctx = getCtx()
    const { dossier } = useCairn.getState()
    const retenues = new Set(kept.map(({ numero }) => numero))
    const provenance = IMPORT.provenance(nom, formatJour(ctx.today))
    execute(importerContacts(dossier, ctx, plan, { retenues, provenance }))
    void saveCorrespondance(formatSignature(table.entetes), correspondance)
    onDone(kept.length)
  }

  return (
    <section className="import-essai">
      <div className="import-barre">
        <h2>{IMPORT.dryRun}</h2>
        <div className="import-filtres" role="group" aria-label={IMPORT.filterLabel}>
          <Filtre
            n={plan.lignes.length}
            label={IMPORT.all}
            on={filtre === null}
            onClick={() => setFiltre(null)}
          />
          {STATUTS.filter((one) => plan.compte[one] > 0).map((one) => (
            <Filtre
              key={one}
              n={plan.compte[one]}
              label={IMPORT.statuses[one]}
              on={filtre === one}
              onClick={() => setFiltre(one)}
            />
          ))}
        </div>
        <Button disabled={kept.length === 0 || part > 0} onClick={run}>
          {kept.length === 0 ? IMPORT.nothing : IMPORT.run(kept.length)}
        </Button>
      </div>
      <p role="status" className="import-note">
        {part > 0 ? IMPORT.computing(part) : ''}
      </p>
      <ImportLines
        lignes={lignes}
        exclues={exclues}
        doublons={doublons}
        onKeep={(numero, isKept) => {
          const next = new Set(exclues)
          if (isKept) next.delete(numero)
          else next.add(numero)
          setExclues(next)
        }}
        onChoix={(numero, choix) => {
          const next = new Map(doublons)
          if (choix === null) next.delete(numero)
          else next.set(numero, choix)
          setDoublons(next)
        }}
      />
    </section>
  )
}

const EMPTY = { entetes: [], lignes: [], numeros: [] }

type FiltreProps = {
  readonly n: number
  readonly label: string
  readonly on: boolean
  readonly onClick: () => void
}

function Filtre({ n, label, on, onClick }: FiltreProps) {
  return (
    <button type="button" className="import-filtre" aria-pressed={on} onClick={onClick}>
      {label} <span>{n.toLocaleString('fr-FR')}</span>
    </button>
  )
}
