import type { Dossier } from '../../domain/dossier'
import { accorderNombre, formatCompte } from '../../kernel/accord'
import { compareDateFloue } from '../../kernel/date-floue-compare'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { buildJour } from '../../kernel/date-floue-build'
import type { DateIso } from '../../kernel/json'
import { listEtapes, type EtapeLue } from '../../rules/retroplanning/etapes.rules'

/** « Au 22 novembre 2026 : 20 étapes réalisées sur 23, 2 en retard. À venir : Actualisation de la convention (2026). » Empty without steps. */
export function formatBref(dossier: Dossier, today: DateIso): string {
  const etapes = listEtapes(dossier, today).filter(
    ({ nature, etat }) => nature !== 'phase' && nature !== 'interruption' && etat !== 'annulee',
  )
  if (etapes.length === 0) return ''
  const next = getProchaine(etapes, today)
  return [
    `Au ${formatDateFloue(buildJour(today))} : ${formatComptes(etapes)}.`,
    ...(next?.quand == null ? [] : [`À venir : ${next.titre} (${formatDateFloue(next.quand)}).`]),
  ].join(' ')
}

function formatComptes(etapes: readonly EtapeLue[]): string {
  const done = etapes.filter(({ etat }) => etat === 'faite').length
  const late = etapes.filter(({ etat }) => etat === 'en_retard').length
  if (done === etapes.length) {
    return accorderNombre(done, {
      one: 'la seule étape est réalisée',
      many: `les ${String(done)} étapes sont réalisées`,
    })
  }
  const count = formatCompte(done, { one: 'étape réalisée', many: 'étapes réalisées' })
  const none = done === 0 ? 'aucune étape réalisée' : count
  return `${none} sur ${String(etapes.length)}${late === 0 ? '' : `, ${String(late)} en retard`}`
}

/** The first one that is not done and not over. */
function getProchaine(etapes: readonly EtapeLue[], today: DateIso): EtapeLue | undefined {
  return etapes
    .filter(
      ({ etat, quand, enfants }) =>
        enfants === 0 &&
        (etat === 'a_venir' || etat === 'en_cours') &&
        quand !== null &&
        quand.fin >= today,
    )
    .sort((a, b) =>
      a.quand === null || b.quand === null ? 0 : compareDateFloue(a.quand, b.quand),
    )[0]
}
