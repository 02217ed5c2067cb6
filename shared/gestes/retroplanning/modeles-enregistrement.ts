import { createRecord } from '../../commands/create-record'
import type { Command } from '../../domain/command'
import { listRows, type Dossier } from '../../domain/dossier'
import { REGISTRY } from '../../domain/registry'
import type { Ctx } from '../../kernel/ctx'
import { getMonthsBetween } from '../../kernel/date-floue-compare'
import { daysBetween } from '../../kernel/jour'
import { getOrdreBetween } from '../../kernel/ordre'
import { listEtapes, type EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { FORMAT_MODELE } from './modeles-lecture'
import type { EtapeModele, LienModele } from './modeles-types'

/** Keeps the present plan as a template: titles, phases, lengths, links and delays; neither dates, nor names of people, nor notes. */
export function enregistrerModele(
  dossier: Dossier,
  ctx: Ctx,
  nom: string,
  description: string,
): Command {
  const lues = listKept(dossier, ctx)
  const cles = new Map(lues.map(({ id }, index) => [id, `e${index + 1}`]))
  const etapes = lues.map((lue) => buildEtape(lue, cles))
  const liens = listRows(dossier, 'dependances')
    .flatMap((row): LienModele[] => {
      const avant = cles.get(row.avant ?? '')
      const etape = cles.get(row.etape ?? '')
      if (avant === undefined || etape === undefined) return []
      return [
        {
          avant,
          etape,
          ...(row.delai !== null && row.delai >= 0 && { delai: row.delai }),
          ...(row.uniteDelai !== null && { uniteDelai: row.uniteDelai }),
          ...(row.delaiUsuel !== '' && { delaiUsuel: row.delaiUsuel }),
          ...(row.motif !== '' && { motif: row.motif }),
        },
      ]
    })
    .sort((a, b) => compareCles(a.avant, b.avant) || compareCles(a.etape, b.etape))
  const ancre = findAncre(lues)
  const contenu = JSON.stringify({
    format: FORMAT_MODELE,
    nom,
    description,
    ancre: ancre === undefined ? null : cles.get(ancre.id),
    etapes,
    liens,
  })
  const last = listRows(dossier, 'modelesPlan').reduce<string | null>(
    (max, { ordre }) => (max === null || ordre > max ? ordre : max),
    null,
  )
  const ordre = getOrdreBetween(last, null)
  return createRecord(
    'modelesPlan',
    REGISTRY.modelesPlan.create(ctx, { nom, description, contenu, ordre }),
    `enregistrement du modèle «\u00a0${nom}\u00a0»`,
  )
}

const compareCles = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1))

/** Neither what was cancelled, nor an interruption: the next démarche does not plan a pandemic. */
function listKept(dossier: Dossier, ctx: Ctx): readonly EtapeLue[] {
  const dropped = new Set<string>()
  return listEtapes(dossier, ctx.today).filter((lue) => {
    const isUnder = lue.parent !== null && dropped.has(lue.parent)
    if (!isUnder && lue.etat !== 'annulee' && lue.nature !== 'interruption') return true
    dropped.add(lue.id)
    return false
  })
}

function buildEtape(lue: EtapeLue, cles: ReadonlyMap<string, string>): EtapeModele {
  const { etape, quand } = lue
  const phase = lue.parent === null ? undefined : cles.get(lue.parent)
  const end = quand?.plage?.a ?? quand
  const precision = end === null ? undefined : end.precision
  return {
    cle: cles.get(lue.id) ?? lue.id,
    titre: etape.titre.trim() || lue.titre,
    ...(phase !== undefined && { phase }),
    ...(etape.genre !== null && { genre: etape.genre }),
    ...(etape.jalon && { jalon: true }),
    ...(etape.validation && { validation: true }),
    ...(etape.quantite !== null && etape.quantite >= 0 && { quantite: etape.quantite }),
    ...(lue.instance !== '' && { instance: lue.instance }),
    ...(etape.livrable !== '' && { livrable: etape.livrable }),
    ...(lue.enfants === 0 && precision !== undefined && { precision: toPrecision(precision) }),
    ...(lue.enfants === 0 && readDuree(lue)),
  }
}

function toPrecision(precision: string): NonNullable<EtapeModele['precision']> {
  const known = ['jour', 'semaine', 'mois', 'trimestre', 'semestre', 'annee'] as const
  return known.find((one) => one === precision) ?? 'jour'
}

/** The length said, else that of a span. */
function readDuree({ etape, quand }: EtapeLue): Pick<EtapeModele, 'duree' | 'uniteDuree'> {
  if (etape.duree !== null && etape.duree > 0) {
    return { duree: etape.duree, uniteDuree: etape.uniteDuree ?? 'jours' }
  }
  if (quand?.plage === undefined) return {}
  const { de, a } = quand.plage
  if (a.precision === 'mois') return { duree: getMonthsBetween(de, a) + 1, uniteDuree: 'mois' }
  if (a.precision !== 'jour' && a.precision !== 'semaine') return {}
  return { duree: daysBetween(quand.debut, quand.fin) + 1, uniteDuree: 'jours' }
}

/** The signature, else the last imposed step, else the last dated one. */
function findAncre(lues: readonly EtapeLue[]): EtapeLue | undefined {
  const leaves = lues.filter(({ enfants }) => enfants === 0)
  const last = (list: readonly EtapeLue[]): EtapeLue | undefined =>
    list.reduce<EtapeLue | undefined>(
      (max, lue) =>
        max === undefined || (lue.quand?.fin ?? '') > (max.quand?.fin ?? '') ? lue : max,
      undefined,
    )
  return (
    last(leaves.filter(({ typeInstance }) => typeInstance === 'signature')) ??
    last(leaves.filter(({ etape }) => etape.fixe)) ??
    last(leaves)
  )
}
