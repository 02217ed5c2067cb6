import { Ecritures } from '../../commands/ecritures'
import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { DateFloue } from '../../kernel/date-floue'
import { buildJour, buildMois } from '../../kernel/date-floue-build'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { splitJour } from '../../kernel/jour'
import type { DateIso, Id, Json } from '../../kernel/json'
import { echec, success } from '../../kernel/result'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import { getPlace } from '../../rules/retroplanning/index-plan'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'

/**
 * Says that a step is done, or, when it is, that it is not. The actual date is the planned one when that is not to come, since nobody
 * knows better; else today, or this month for a plan in months. Its meeting is said to be held. Refused for a meeting to come, and to
 * take back a meeting that has minutes.
 */
export function marquerFaite(dossier: Dossier, id: Id, today: DateIso): ResultatGeste {
  const place = getPlace(dossier, id)
  if (place === undefined) return buildIntrouvable()
  const { etape } = place
  return isFaite(dossier, etape) ? takeBack(dossier, etape) : markDone(dossier, etape, today)
}

function markDone(dossier: Dossier, etape: Etape, today: DateIso): ResultatGeste {
  const nom = formatNom(dossier, etape.id)
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  const quand = getQuand(dossier, etape)
  if (reunion?.date != null && reunion.date.debut > today) {
    const when = formatDateFloue(reunion.date, { article: true })
    return echec(
      'reunion-a-venir',
      `${nom} est une réunion prévue ${when}\u00a0: elle n’a pas encore eu lieu.`,
    )
  }
  const realisee =
    quand !== null && quand.debut <= today ? dropBorne(quand) : getToday(quand, today)
  const writes = new Ecritures(dossier)
  writes.set('etapes', etape.id, { statut: 'realisee', realisee: realisee as Json })
  if (reunion !== undefined) {
    writes.set('reunions', reunion.id, { statut: 'tenue' })
    if (reunion.date === null) writes.set('reunions', reunion.id, { date: realisee as Json })
  }
  return success({
    command: writes.build(`état de ${nom}`),
    recit: `${nom}\u00a0: faite ${formatDateFloue(realisee, { article: true })}.`,
  })
}

/** Done is no longer « at the latest » nor « not before ». */
function dropBorne(date: DateFloue): DateFloue {
  if (date.borne === undefined || date.borne === 'vers') return date
  const { borne: _borne, ...rest } = date
  return rest
}

function getToday(quand: DateFloue | null, today: DateIso): DateFloue {
  const isDay = quand === null || /^(?:jour|jours|semaine)$/.test(quand.precision)
  const { year, month } = splitJour(today)
  return isDay ? buildJour(today) : buildMois(year, month)
}

function takeBack(dossier: Dossier, etape: Etape): ResultatGeste {
  const nom = formatNom(dossier, etape.id)
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  if (reunion !== undefined && reunion.statutCompteRendu !== null) {
    return echec(
      'reunion-tenue',
      `${nom} est une réunion qui a un compte rendu\u00a0: elle reste tenue.`,
    )
  }
  const writes = new Ecritures(dossier)
  writes.set('etapes', etape.id, { statut: 'prevue', realisee: null })
  if (reunion?.statut === 'tenue') writes.set('reunions', reunion.id, { statut: 'prevue' })
  return success({ command: writes.build(`état de ${nom}`), recit: `${nom}\u00a0: à faire.` })
}
