import { printTable } from '../bench-tools.mjs'
import { runFriseBench } from '../frise.mjs'

const ROUNDS = 3
const NAMES = { cairn: 'Cairn', dhtmlx: 'dhtmlx-gantt 10.0.3', frappe: 'frappe-gantt 1.2.2' }

/** What is aimed at beside dhtmlx-gantt, in the same run: how many times less, at least. */
const CIBLES = [
  { name: 'première peinture', part: 'draw', times: 8 },
  { name: 'défilement, fil principal', part: 'scrollCpu', times: 2 },
]

const NOTES = [
  'Première peinture : des données en mémoire à la fin de la première image où se voit une barre ; page neuve, code chargé, jamais exécuté.',
  'Pour Cairn, toute l’application se monte (cadre, navigation, écran) ; pour les autres, le composant seul. frappe-gantt n’a pas de liste à gauche.',
  'Réouverture : quitter le plan et y revenir, dans la même page (Cairn : depuis l’écran du plan d’actions, par son adresse).',
  'Défilement : mêmes 120 images et même distance pour tous ; « fil » : temps de calcul du fil principal (script, style, mise en page, peinture).',
  'Décalage d’un mois d’une étape et de toutes ses suivantes. Cairn suit les liens, garde chaque précision, prépare l’annulation et enregistre ;',
  'dhtmlx-gantt libre n’a pas de calcul automatique : les mêmes mises à jour dans son batchUpdate ; frappe-gantt : son refresh. Liste des suivantes donnée.',
]

export async function showFrise() {
  const results = await runFriseBench(ROUNDS)
  for (const { size, parts } of results) {
    const moved = parts[0].moved - 1
    printTable(
      `Une frise de ${size} étapes, dans une même exécution (ms, médiane [min–max] de ${ROUNDS} tours alternés)`,
      [
        [
          'composant',
          'première peinture',
          'dont fil',
          'réouverture',
          'dont fil',
          'défilement, fil',
          'pixels',
          `décaler, ${moved} suivantes`,
          'dont fil',
        ],
        ...parts.map((one) => [
          NAMES[one.name],
          formatSpread(one.draw),
          formatSpread(one.drawCpu),
          formatSpread(one.redraw),
          formatSpread(one.redrawCpu),
          formatSpread(one.scrollCpu),
          Math.round(one.pixels),
          formatSpread(one.shift),
          formatSpread(one.shiftCpu),
        ]),
      ],
    )
  }
  printTable('Cibles, contre dhtmlx-gantt', [
    ['étapes', 'cible', 'atteint', 'verdict'],
    ...results.flatMap(({ size, parts }) => CIBLES.map((cible) => compare(size, parts, cible))),
  ])
  for (const note of NOTES) console.log(`  ${note}`)
}

function compare(size, parts, { name, part, times }) {
  const find = (wanted) => parts.find((one) => one.name === wanted)[part].median
  const ratio = find('dhtmlx') / find('cairn')
  const verdict = ratio >= times ? 'tenue' : 'MANQUÉE'
  return [size, `${name} : ${times} fois moins`, `${ratio.toFixed(2)} fois moins`, verdict]
}

function formatSpread({ median, min, max }) {
  const [a, b, c] = [median, min, max].map((value) => value.toFixed(0))
  return `${a} [${b}–${c}]`
}
