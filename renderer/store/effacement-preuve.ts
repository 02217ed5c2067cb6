import type { Journal } from '../../shared/domain/operation'
import { countTraces, type Traces } from '../../shared/rules/traces-personne'
import type { Atelier } from './atelier'
import type { PreuveEffacement } from './effacement-types'
import { readList } from './sauvegarde-write'
import { getServices } from './services'

/** Reads again everything that this machine keeps of the dossier, and counts where someone still is. */
export async function readPreuve(atelier: Atelier, traces: Traces): Promise<PreuveEffacement> {
  const { dossierId } = atelier.ouvert.meta
  const journal = await atelier.ouvert.readJournal()
  const log = await getServices().bridge.log.read(dossierId)
  const sauvegardes = await countInSauvegardes(dossierId, traces)
  const found = {
    journal: journal.ok ? countInJournal(journal.value, traces) : 0,
    secondJournal: log.ok ? log.value.reduce((sum, line) => sum + countTraces(traces, line), 0) : 0,
    annulation: countTraces(traces, JSON.stringify([atelier.annuler, atelier.retablir])),
    sauvegardes: sauvegardes.traces,
  }
  const illisibles = Number(!journal.ok) + Number(!log.ok) + sauvegardes.illisibles
  const total = Object.values(found).reduce((sum, count) => sum + count, 0)
  return { ...found, illisibles, total }
}

/** How many times someone is in a journal, its authors included. */
export function countInJournal({ operations, sessions }: Journal, traces: Traces): number {
  const items: readonly unknown[] = [...operations, ...sessions]
  return items.reduce<number>((sum, item) => sum + countTraces(traces, JSON.stringify(item)), 0)
}

async function countInSauvegardes(
  dossierId: string,
  traces: Traces,
): Promise<{ readonly traces: number; readonly illisibles: number }> {
  const { bridge, storage } = getServices()
  const listed = await readList(dossierId)
  if (!listed.ok) return { traces: 0, illisibles: 1 }
  const found = { traces: 0, illisibles: 0 }
  for (const { name } of listed.value) {
    const bytes = await bridge.archives.read(dossierId, name)
    const file = bytes.ok ? await storage.readCtg(bytes.value) : bytes
    if (file.ok) {
      const { journal, titre, creePar } = file.value
      found.traces += countInJournal(journal, traces) + countTraces(traces, `${titre}\n${creePar}`)
    } else found.illisibles += 1
  }
  return found
}

/** Other entries of the library that are the same project and still hold the person: a backup brought back beside, for example. */
export async function listJumeaux(atelier: Atelier, traces: Traces): Promise<readonly string[]> {
  const { storage } = getServices()
  const { dossierId, projet } = atelier.ouvert.meta
  const found: string[] = []
  for (const meta of await storage.list().catch(() => [])) {
    if (meta.projet !== projet || meta.dossierId === dossierId) continue
    const journal = await storage.readJournal(meta.dossierId)
    if (!journal.ok || countInJournal(journal.value, traces) > 0) found.push(meta.titre)
  }
  return found
}
