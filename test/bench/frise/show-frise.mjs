import { printTable } from '../bench-tools.mjs'
import { runFriseBench } from '../frise.mjs'

const ROUNDS = 5
const NAMES = {
  cairn: 'Cairn, la frise seule',
  dhtmlx: 'dhtmlx-gantt 10.0.3',
  frappe: 'frappe-gantt 1.2.2',
  application: 'Cairn, application entière',
}

/** What is aimed at beside dhtmlx-gantt, in the same run: how many times less, at least. */
const CIBLES = [
  { name: 'première peinture', part: 'draw', times: 8 },
  { name: 'défilement, fil principal', part: 'scrollCpu', times: 2 },
]

const NOTES = [
  'Première peinture : des données en mémoire à la fin de la première image où se voit une barre ; page neuve, code chargé, jamais exécuté.',
  'Frise seule : le composant de l’application (liste, barres, constat des écarts, légende), son magasin et ses styles, dans une page nue comme les autres ;',
  'la lecture des étapes du dossier est dans la mesure. Application entière : le cadre, la navigation, l’écran et ses commandes se montent aussi ; ne juge pas la cible.',
  'Mêmes étapes, même fenêtre, liste à gauche (frappe-gantt n’en a pas), lignes de 26 pixels (phases de Cairn : 29) ; constat et légende prennent la place de deux lignes.',
  'Réouverture : défaire et refaire dans la même page (application : quitter l’écran pour le plan d’actions et revenir par son adresse).',
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
  printTable('Cibles, composant contre composant : la frise de Cairn seule contre dhtmlx-gantt', [
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
