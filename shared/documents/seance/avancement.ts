import type { Dossier } from '../../domain/dossier'
import type { FicheAction } from '../../domain/fiche-action.entity'
import { getLibelleAxe } from '../../rules/libelles.rules'
import { getNumeroFiche } from '../../rules/numerotation.rules'
import { getLibelleOption } from '../../rules/options.rules'
import { getPlan, listFichesOfAxe } from '../../rules/plan.rules'
import { capitalize, getMot } from '../../rules/vocabulaire.rules'
import type { Block, TableRow } from '../blocks'
import { bold, cell, heading, headRow, text } from '../inline'
import { getFicheContexte } from '../fiche/contexte-fiche'
import { joinPilotes, listPilotes } from '../fiche/entete'
import { ENGAGEES } from './chiffres-cles'

type Ligne = {
  readonly label: string
  readonly titre: string
  readonly fiches: readonly FicheAction[]
}

/** How far the plan is: one line an axe, then every action with its pilot and its state. */
export function listAvancement(dossier: Dossier): readonly Block[] {
  const { axes, horsPlan } = getPlan(dossier)
  const action = getMot(dossier, 'action')
  const lignes: readonly Ligne[] = [
    ...axes.map((node) => ({
      label: getLibelleAxe(dossier, node.axe.id),
      titre: node.axe.titre.trim(),
      fiches: listFichesOfAxe(node),
    })),
    { label: 'Hors plan', titre: '', fiches: listFichesOfAxe(horsPlan) },
  ].filter(({ label, fiches }) => label !== 'Hors plan' || fiches.length > 0)
  const all = lignes.flatMap(({ fiches }) => fiches)
  if (all.length === 0) return []
  return [
    heading(2, `État d’avancement du plan d’actions`),
    buildSynthese(dossier, lignes, all),
    ...lignes
      .filter(({ fiches }) => fiches.length > 0)
      .flatMap(({ label, titre, fiches }): readonly Block[] => [
        heading(3, titre === '' ? label : `${label} – ${titre}`),
        {
          kind: 'table',
          caption: `${label} : ${action.many}, pilotes et état`,
          columns: [
            { share: 0.9, align: 'left' },
            { share: 6, align: 'left' },
            { share: 2.6, align: 'left' },
            { share: 1.5, align: 'left' },
          ],
          head: [headRow(['N°', capitalize(action.one), 'Pilote', 'État'])],
          rows: fiches.map((fiche) => buildLigneFiche(dossier, fiche)),
        },
      ]),
  ]
}

const ATTENTE: ReadonlySet<string> = new Set(['suspendue', 'reportee', 'abandonnee'])

/** Begun, done, not begun, set aside: the four add up to the total. */
function countEtats(fiches: readonly FicheAction[]): readonly number[] {
  const done = fiches.filter(({ statut }) => statut === 'realisee').length
  const engaged = fiches.filter(({ statut }) => statut !== null && ENGAGEES.has(statut)).length
  const aside = fiches.filter(({ statut }) => statut !== null && ATTENTE.has(statut)).length
  return [fiches.length - engaged - aside, engaged - done, done, aside, fiches.length]
}

function buildSynthese(
  dossier: Dossier,
  lignes: readonly Ligne[],
  all: readonly FicheAction[],
): Block {
  const action = getMot(dossier, 'action')
  const e = action.genre === 'f' ? 'e' : ''
  const row = (label: string, fiches: readonly FicheAction[], total: boolean): TableRow => ({
    cells: [
      cell(label),
      ...countEtats(fiches).map((count) => cell(count === 0 ? '–' : String(count))),
    ],
    ...(total ? { total } : {}),
  })
  return {
    kind: 'table',
    caption: `Nombre d’${action.many} par axe et par état`.replace(/d’(?![aeiouéèêh])/i, 'de '),
    columns: [
      { share: 6.4, align: 'left' },
      ...Array.from({ length: 5 }, () => ({ share: 1.3, align: 'right' }) as const),
    ],
    head: [
      headRow([
        capitalize(getMot(dossier, 'axe').one),
        `Non engagé${e}s`,
        'En cours',
        `Réalisé${e}s`,
        'En attente',
        'Total',
      ]),
    ],
    rows: [
      ...lignes.map(({ label, titre, fiches }) =>
        row(titre === '' ? label : `${label} – ${titre}`, fiches, false),
      ),
      row('Ensemble du plan', all, true),
    ],
    labelColumn: true,
  }
}

function buildLigneFiche(dossier: Dossier, fiche: FicheAction): TableRow {
  const contexte = getFicheContexte(dossier, fiche)
  return {
    cells: [
      cell([bold(getNumeroFiche(dossier, fiche.id))]),
      cell([text(fiche.titre.trim() || 'Sans titre')]),
      cell(joinPilotes(listPilotes(contexte), fiche.precisionPilotage) || '–'),
      cell(getLibelleOption('fichesAction', 'statut', fiche.statut) || 'Non précisé'),
    ],
  }
}
