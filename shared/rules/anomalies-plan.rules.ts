import { listRows, type Dossier } from '../domain/dossier'
import { getSingleton } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import { accorderNombre } from '../kernel/accord'
import type { Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import type { Anomalie } from './anomalies.rules'
import { getNomEnregistrement } from './completude.rules'
import { getLibelleAxe, getLibelleFiche } from './libelles.rules'
import { getNumero } from './numerotation.rules'
import { getPlan, listFichesOfAxe, listNoeudsObjectif } from './plan.rules'
import { capitalize, getMot } from './vocabulaire.rules'

/** What is odd in the shape of the plan: empty axes, fiches without a place, titles and numbers borne twice. */
export function listAnomaliesPlan(dossier: Dossier): readonly Anomalie[] {
  const { axes, horsPlan } = getPlan(dossier)
  const empty = axes
    .filter((node) => node.objectifs.length === 0 && node.fiches.length === 0)
    .map(({ axe }): Anomalie => ({
      code: 'axe-vide',
      table: 'axes',
      id: axe.id,
      message: `${getLibelleAxe(dossier, axe.id)} : ni ${getMot(dossier, 'objectif').one} ni ${getMot(dossier, 'action').one}.`,
    }))
  const lost = listFichesOfAxe(horsPlan).map((fiche): Anomalie => ({
    code: 'fiche-sans-place',
    table: 'fichesAction',
    id: fiche.id,
    message: `${getLibelleFiche(dossier, fiche.id)} : elle n’est rattachée à aucun axe ni objectif.`,
  }))
  const lostObjectifs = listNoeudsObjectif(horsPlan.objectifs).map(({ objectif }): Anomalie => ({
    code: 'objectif-sans-axe',
    table: 'objectifs',
    id: objectif.id,
    message: `${capitalize(getMot(dossier, 'objectif').one)} « ${objectif.titre} » : sans axe.`,
  }))
  return [
    ...empty,
    ...lost,
    ...lostObjectifs,
    ...listTitresDoubles(dossier, 'axes'),
    ...listTitresDoubles(dossier, 'objectifs'),
    ...listTitresDoubles(dossier, 'fichesAction'),
    ...listNumerosDoubles(dossier),
  ]
}

function listTitresDoubles(
  dossier: Dossier,
  table: Extract<TableName, 'axes' | 'objectifs' | 'fichesAction'>,
): readonly Anomalie[] {
  const byTitle = new Map<string, Id[]>()
  for (const row of listRows(dossier, table)) {
    const title = foldText(row.titre).trim()
    if (title !== '') byTitle.set(title, [...(byTitle.get(title) ?? []), row.id])
  }
  return [...byTitle.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => {
      const [id = ''] = ids
      const rows = ids.flatMap((other) => dossier[table][other] ?? [])
      const others = rows.map((row) => getNomEnregistrement(dossier, table, row)).join(', ')
      return {
        code: 'titre-double',
        table,
        id,
        message: `Le même titre est porté ${ids.length} fois : ${others}.`,
      }
    })
}

function listNumerosDoubles(dossier: Dossier): readonly Anomalie[] {
  if (!getSingleton(dossier, 'reglages').numerosFiges) return []
  const byNumber = new Map<string, Id[]>()
  for (const fiche of listRows(dossier, 'fichesAction')) {
    const number = getNumero(dossier, fiche.id)
    byNumber.set(number, [...(byNumber.get(number) ?? []), fiche.id])
  }
  return [...byNumber]
    .filter(([, ids]) => ids.length > 1)
    .map(([number, ids]) => ({
      code: 'numero-double',
      table: 'fichesAction',
      id: ids[0] ?? '',
      message: `Le numéro figé ${number} est porté par ${ids.length} ${accorderNombre(ids.length, getMot(dossier, 'fiche'))}.`,
    }))
}
