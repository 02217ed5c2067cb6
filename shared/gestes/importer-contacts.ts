import type { Command } from '../domain/command'
import { getRow, type AnyRow, type Dossier } from '../domain/dossier'
import { REGISTRY, type TableName } from '../domain/registry'
import type { Ctx } from '../kernel/ctx'
import type { Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import type { EcritureImport, LigneImport, PlanImport, Valeurs } from '../rules/import-plan'
import { Ecritures } from '../commands/ecritures'

type Importee = 'personnes' | 'organismes' | 'fonctions' | 'territoires'

export type OptionsEcriture = {
  /** Numbers of the lines to write; refused ones are never written. */
  readonly retenues: ReadonlySet<number>
  /** Where the data come from, kept with each new person (RGPD, article 14): « contacts.xlsx, 12 mars 2024 ». */
  readonly provenance: string
}

/** What the kept lines of a dry run write, in one gesture. A record that several lines name is created once, with all they say of it. */
export function importerContacts(
  dossier: Dossier,
  ctx: Ctx,
  { lignes }: PlanImport,
  { retenues, provenance }: OptionsEcriture,
): Command {
  const writes = new Ecritures(dossier)
  const created = new Map<string, { table: Importee; row: AnyRow }>()
  const touch = (table: Importee, { cible, valeurs }: EcritureImport, extra: Valeurs = {}): Id => {
    if (cible.id !== null) {
      if (getRow(dossier, table, cible.id) !== undefined) writes.set(table, cible.id, valeurs)
      return cible.id
    }
    const known = created.get(cible.cle)
    const all = { ...extra, ...valeurs }
    const row = known === undefined ? createRow(ctx, table, all) : fill(known.row, all)
    created.set(cible.cle, { table, row })
    return row.id
  }
  for (const ligne of lignes) {
    if (ligne.statut === 'refuse' || !retenues.has(ligne.numero)) continue
    const territoire = touchCommune(ligne, touch)
    const organisme =
      ligne.organisme === null ? null : touch('organismes', ligne.organisme, territoire)
    if (ligne.organisme?.cible.id != null && territoire['territoire'] !== undefined) {
      writes.set('organismes', ligne.organisme.cible.id, territoire)
    }
    const personne =
      ligne.personne === null ? null : touch('personnes', ligne.personne, { provenance })
    if (ligne.fonction !== null) touch('fonctions', ligne.fonction, { personne, organisme })
  }
  for (const { table, row } of created.values()) writes.create(table, row)
  return writes.build('import de contacts')
}

type Touch = (table: Importee, ecriture: EcritureImport) => Id

function touchCommune({ commune }: LigneImport, touch: Touch): Valeurs {
  if (commune === '') return {}
  const cible = { id: null, cle: `commune ${foldText(commune)}` }
  return { territoire: touch('territoires', { cible, valeurs: { nom: commune, type: 'commune' } }) }
}

function createRow(ctx: Ctx, table: TableName, valeurs: Valeurs): AnyRow {
  const definition = REGISTRY[table] as unknown as { create(ctx: Ctx, patch: Valeurs): AnyRow }
  return definition.create(ctx, valeurs)
}

/** What a later line adds: it fills, and never replaces. */
function fill(row: AnyRow, valeurs: Valeurs): AnyRow {
  const isBlank = (field: string) => row[field] === null || row[field] === ''
  return {
    ...row,
    ...Object.fromEntries(Object.entries(valeurs).filter(([field]) => isBlank(field))),
  }
}
