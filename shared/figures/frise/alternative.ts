import { getRow, type Dossier } from '../../domain/dossier'
import { formatCompte } from '../../kernel/accord'
import type { DateFloue } from '../../kernel/date-floue'
import { buildJour, buildMois, buildPlage } from '../../kernel/date-floue-build'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { isSameJson } from '../../kernel/json'
import { splitJour } from '../../kernel/jour'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { isDedans, type Cadre } from './cadrage'
import { formatQuandLu } from './quand-lu'

/** Up to that many steps are all said; beyond, the phases and the milestones, so that it can be listened to. */
const MAX_ETAPES = 12
const MAX_LIENS = 8

/** « de février à décembre 2022 », « en juin 2022 » */
export function formatCadre({ de, a }: Cadre): string {
  const [start, end] = [splitJour(de), splitJour(a)]
  const [first, last] = [buildMois(start.year, start.month), buildMois(end.year, end.month)]
  const isOne = isSameJson({ ...first }, { ...last })
  return formatDateFloue(isOne ? first : buildPlage(first, last), { article: true })
}

/** What the drawing says, for who does not see it: its span, what stands in it and when, what waits for what, what is left outside. */
export function buildAlternative(
  dossier: Dossier,
  name: string,
  etapes: readonly EtapeLue[],
  options: {
    readonly cadre: Cadre
    readonly today: string
    readonly getReference: (etape: EtapeLue) => DateFloue | null
  },
): string {
  const { cadre, today, getReference } = options
  const phases = etapes.filter(({ nature }) => nature === 'phase')
  const steps = etapes.filter(({ nature }) => nature !== 'phase')
  const say = (etape: EtapeLue): string =>
    `${etape.titre}, ${formatQuandLu(etape.quand, getReference(etape))}`
  const list = (label: string, some: readonly EtapeLue[]): readonly string[] =>
    some.length === 0 ? [] : [`${label} : ${some.map(say).join(' ; ')}.`]
  const inside = steps.filter(({ quand }) => quand === null || isDedans(quand, cadre))
  const outside = steps.filter(({ quand }) => quand !== null && !isDedans(quand, cadre))
  const isShort = steps.length <= MAX_ETAPES
  const marks = inside.filter(({ etape, nature }) => etape.jalon || nature === 'interruption')
  return [
    `${name}, ${formatCadre(cadre)} : ${formatCompte(steps.length, ETAPES)}${phases.length === 0 ? '' : `, ${formatCompte(phases.length, PHASES)}`}.`,
    ...list('Phases', phases),
    ...(isShort ? list('Étapes', inside) : list('Jalons et interruptions', marks)),
    ...list('Hors du cadre, par une flèche', outside),
    ...listLiens(dossier, etapes),
    ...(today >= cadre.de && today <= cadre.a ? [`Un trait marque le ${formatToday(today)}.`] : []),
  ].join(' ')
}

const ETAPES = { one: 'étape', many: 'étapes' }
const PHASES = { one: 'phase', many: 'phases' }

/** « Enchaînements : Journal n° 2 après Restitution au comité de pilotage. » */
function listLiens(dossier: Dossier, etapes: readonly EtapeLue[]): readonly string[] {
  const titres = new Map(etapes.map(({ id, titre }) => [id, titre]))
  const links = Object.values(dossier.dependances).flatMap(({ avant, etape }) => {
    const [de, a] = [titres.get(avant ?? ''), titres.get(etape ?? '')]
    const isKnown = getRow(dossier, 'etapes', avant) !== undefined
    return de === undefined || a === undefined || !isKnown ? [] : [`${a} après ${de}`]
  })
  if (links.length === 0) return []
  const more = links.length - MAX_LIENS
  const said = links.slice(0, MAX_LIENS).join(' ; ')
  return [`Enchaînements : ${said}${more > 0 ? ` ; et ${String(more)} autres` : ''}.`]
}

function formatToday(today: string): string {
  return formatDateFloue(buildJour(today))
}
