import type { Command } from '../domain/command'
import { getRow, type Dossier } from '../domain/dossier'
import { REGISTRY } from '../domain/registry'
import type { Ctx } from '../kernel/ctx'
import type { DateIso, Id } from '../kernel/json'
import { listVersions } from '../rules/comptes-rendus.rules'
import { getNumeroDecision } from '../rules/decisions.rules'
import { listChildren } from '../rules/enfants'
import { Ecritures } from '../commands/ecritures'

export type Approbation = {
  readonly jour: DateIso
  /** The meeting that approved them. */
  readonly lors?: Id | null
  /** Why a new version replaces the one before. */
  readonly motif?: string
}

/**
 * Approves the minutes of a meeting: `contenu` (the blocks of the document, as JSON) is kept as a numbered version, the numbers of its
 * decisions are frozen as they are, and the meeting is said to be held. No change when the meeting is not there.
 */
export function approuverCompteRendu(
  dossier: Dossier,
  ctx: Ctx,
  reunion: Id,
  { jour, lors = null, motif = '' }: Approbation,
  contenu: string,
): Command {
  const writes = new Ecritures(dossier)
  const versions = listVersions(dossier, reunion)
  const label =
    versions.length === 0
      ? 'approbation du compte rendu'
      : 'approbation d’une correction du compte rendu'
  if (getRow(dossier, 'reunions', reunion) === undefined) return writes.build(label)
  const numero = Math.max(0, ...versions.map((version) => version.numero ?? 0)) + 1
  writes.create(
    'comptesRendus',
    REGISTRY.comptesRendus.create(ctx, {
      reunion,
      numero,
      approuveLe: jour,
      approuveLors: lors,
      par: ctx.author.nom,
      motif: motif.trim(),
      contenu,
    }),
  )
  writes.set('reunions', reunion, { statutCompteRendu: 'approuve', statut: 'tenue' })
  for (const decision of listChildren(dossier, 'decisions', 'reunion', reunion)) {
    const number = getNumeroDecision(dossier, decision)
    if (number !== '') writes.set('decisions', decision.id, { numeroFige: number })
  }
  return writes.build(label)
}

/** Opens approved minutes again: they can be written until a new version is approved; the frozen ones stay. */
export function ouvrirCorrection(dossier: Dossier, reunion: Id): Command {
  const writes = new Ecritures(dossier)
  if (listVersions(dossier, reunion).length > 0) {
    writes.set('reunions', reunion, { statutCompteRendu: 'brouillon' })
  }
  return writes.build('ouverture d’une correction du compte rendu')
}
