import { CREATION, LIEN, type Operation, type SessionJournal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { Fusion } from '../../shared/journal/fusion'
import { getSession } from '../../shared/journal/operation-id'
import { isStandIn } from '../../shared/journal/stand-in'
import { listAnomalies, type Anomalie } from '../../shared/rules/anomalies.rules'
import { compareDossiers, type Difference } from '../../shared/rules/differences.rules'
import { formatAuteur } from './auteurs'
import type { ChampRecu, DifferenceRecue, PersonneRecue, Reception } from './reception-types'

type Source = { readonly auteur: string; readonly quand: number }

/** What the reader is shown of a merge that nothing was done of yet. */
export function buildReception(fichier: string, file: CtgFile, fusion: Fusion): Reception {
  const sources = new Sources(fusion)
  const { avant, apres, conflits, quarantaine } = fusion
  const contested = listContested(conflits)
  const differences = compareDossiers(avant.dossier, apres.dossier, { avecSuivi: true })
  return {
    fichier,
    titre: file.titre,
    creePar: file.creePar,
    creeLe: file.creeLe,
    relation: fusion.relation === 'avance' ? 'avance' : 'diverge',
    personnes: listPersonnes(fusion),
    apres: apres.dossier,
    differences: differences.map((difference) => describe(difference, sources, contested)),
    conflits,
    quarantaine: quarantaine.length,
    aVerifier: listNewAnomalies(fusion),
  }
}

/** What is new to us: a stand-in that came along, all of whose originals we have, is not. */
export function listNews({ ajoutees, journal }: Fusion): readonly Operation[] {
  if (!ajoutees.some(isStandIn)) return ajoutees
  const ids = new Set(journal.operations.map(({ i }) => i))
  for (const { i } of ajoutees) ids.delete(i)
  return ajoutees.filter(
    (operation) =>
      !isStandIn(operation) || ![...operation.p, ...(operation.z ?? [])].every((id) => ids.has(id)),
  )
}

/** The last who spoke of each field and of each record, among what is received. */
class Sources {
  readonly #last = new Map<string, Operation>()
  readonly #sessions: ReadonlyMap<string, SessionJournal>

  constructor(fusion: Fusion) {
    this.#sessions = new Map(fusion.journal.sessions.map((session) => [session.id, session]))
    for (const operation of listNews(fusion)) {
      const { t, e, f } = operation
      this.#note(`${t}/${e}`, operation)
      this.#note(`${t}/${e}/${getField(f)}`, operation)
    }
  }

  #note(cle: string, operation: Operation): void {
    const known = this.#last.get(cle)
    if (known === undefined || known.i < operation.i) this.#last.set(cle, operation)
  }

  /** The first of these that someone spoke of. */
  get(...cles: readonly string[]): Source {
    const operation = cles.map((cle) => this.#last.get(cle)).find((found) => found !== undefined)
    if (operation === undefined) return { auteur: formatAuteur(undefined), quand: 0 }
    const session = this.#sessions.get(getSession(operation.i))
    return { auteur: formatAuteur(session), quand: operation.q }
  }
}

/** The field of the registry that an operation speaks of. */
function getField(f: string): string {
  if (!f.startsWith(LIEN)) return f
  return f.slice(LIEN.length, f.indexOf(':', LIEN.length))
}

function listContested(conflits: readonly ConflitChamp[]): ReadonlySet<string> {
  return new Set(conflits.map(({ table, id, champ }) => `${table}/${id}/${getField(champ)}`))
}

function describe(
  difference: Difference,
  sources: Sources,
  contested: ReadonlySet<string>,
): DifferenceRecue {
  const record = `${difference.table}/${difference.id}`
  const champs = difference.champs.map((champ): ChampRecu => {
    const cle = `${record}/${champ.champ}`
    const source = sources.get(cle, `${record}/${CREATION}`, record)
    return { ...champ, cle, ...source, enConflit: contested.has(cle) }
  })
  return { ...difference, ...sources.get(record), cle: record, champs }
}

/** Who wrote what is received, the one who wrote most first. Several sessions of the same person are one line. */
function listPersonnes(fusion: Fusion): readonly PersonneRecue[] {
  const sessions = new Map(fusion.journal.sessions.map((session) => [session.id, session]))
  const found = new Map<string, { -readonly [K in keyof PersonneRecue]: PersonneRecue[K] }>()
  for (const { i, q } of listNews(fusion)) {
    const id = getSession(i)
    const session = sessions.get(id)
    const { nom = '', fonction = '', organisme = '' } = session ?? {}
    const key = [nom, fonction, organisme].join('\n')
    const known = found.get(key)
    if (known === undefined) {
      const shown = { nom: formatAuteur(session), fonction, organisme }
      found.set(key, { ...shown, sessions: [id], nombre: 1, du: q, au: q })
      continue
    }
    known.nombre += 1
    known.du = Math.min(known.du, q)
    known.au = Math.max(known.au, q)
    if (!known.sessions.includes(id)) known.sessions = [...known.sessions, id]
  }
  return [...found.values()].sort((a, b) => b.nombre - a.nombre || a.nom.localeCompare(b.nom, 'fr'))
}

/** What the merge makes odd and was not. */
function listNewAnomalies({ avant, apres }: Fusion): readonly Anomalie[] {
  const getKey = ({ code, table, id, message }: Anomalie): string =>
    [code, table, id, message].join('\n')
  const known = new Set(listAnomalies(avant.dossier).map(getKey))
  return listAnomalies(apres.dossier).filter((anomalie) => !known.has(getKey(anomalie)))
}
