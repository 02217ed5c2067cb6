import type { Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { formatCompte } from '../../kernel/accord'
import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { Decalage } from '../../kernel/date-floue-shift'
import type { Id } from '../../kernel/json'
import { getRow } from '../../domain/dossier'
import { formatNom, formatNoms } from './geste-etape'

/** « 1 mois plus tard », « 3 jours plus tôt », « 2 semaines plus tard ». */
export function formatDecalage(by: Decalage): string {
  const count = 'months' in by ? by.months : by.days
  const size = Math.abs(count)
  const sense = count < 0 ? 'plus tôt' : 'plus tard'
  if ('months' in by) return `${formatCompte(size, { one: 'mois', many: 'mois' })} ${sense}`
  if (size % 7 === 0) {
    return `${formatCompte(size / 7, { one: 'semaine', many: 'semaines' })} ${sense}`
  }
  return `${formatCompte(size, { one: 'jour', many: 'jours' })} ${sense}`
}

export type Suite = {
  readonly dossier: Dossier
  /** The step asked for. */
  readonly id: Id
  /** The dates it had, and now has. */
  readonly apres: DateFloue | null
  /** How it is told: « 1 mois plus tard ». Empty: the new date alone. */
  readonly ecart: string
  /** The other steps that move, those under it left out. */
  readonly suivent: readonly Etape[]
  readonly retenus: readonly Id[]
}

/** « « Note » : en juillet 2022, 1 mois plus tard. 3 étapes suivent. « COPIL n° 3 » reste à sa date. » */
export function formatRecit({ dossier, id, apres, ecart, suivent, retenus }: Suite): string {
  const when = apres === null ? 'sans date' : formatDateFloue(apres, { article: true })
  const parts = [`${formatNom(dossier, id)}\u00a0: ${when}${ecart === '' ? '' : `, ${ecart}`}.`]
  if (suivent.length === 1 && suivent[0] !== undefined) {
    parts.push(`${formatNom(dossier, suivent[0].id)} suit.`)
  } else if (suivent.length > 1) {
    parts.push(`${formatCompte(suivent.length, { one: 'étape', many: 'étapes' })} suivent.`)
  }
  if (retenus.length > 0) {
    const verb = retenus.length === 1 ? 'reste à sa date' : 'restent à leur date'
    const why = retenus.every((one) => dossier.etapes[one]?.fixe) ? ' imposée' : ''
    parts.push(`${formatNoms(dossier, retenus)} ${verb}${retenus.length === 1 ? why : ''}.`)
  }
  const sent = [id, ...suivent.map((etape) => etape.id)].filter((one) => isConvoquee(dossier, one))
  if (sent.length > 0) {
    parts.push(
      sent.length === 1
        ? `La convocation est déjà envoyée pour ${formatNom(dossier, sent[0] as Id)}.`
        : `Les convocations sont déjà envoyées pour ${formatNoms(dossier, sent)}.`,
    )
  }
  return parts.join(' ')
}

function isConvoquee(dossier: Dossier, id: Id): boolean {
  const reunion = getRow(dossier, 'reunions', dossier.etapes[id]?.reunion ?? null)
  return reunion?.statut === 'convoquee'
}
