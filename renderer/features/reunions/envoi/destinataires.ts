import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import { isAdresse } from '../../../../shared/exchange/courriel'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { listDestinataires as listDestinatairesListe } from '../../../../shared/rules/diffusion.rules'
import { listCourriels } from '../../../../shared/rules/fonctions.rules'
import { listPresences } from '../../../../shared/rules/presences.rules'

export type Destinataires = {
  /** Each address once, in the order of the guests. */
  readonly adresses: readonly string[]
  /** Guests and members of the lists who have no address here. */
  readonly sansAdresse: readonly string[]
  /** « Hélène Faure (hélène@example.org) »: those whose address no message can carry. */
  readonly aCorriger: readonly string[]
}

/** Who receives the mail of a meeting: its guests, then those whom its lists reach on the day it leaves. */
export function listDestinataires(dossier: Dossier, reunionId: Id, jour: DateIso): Destinataires {
  const adresses = new Map<string, string>()
  const sansAdresse = new Set<string>()
  const aCorriger = new Set<string>()
  const guests = new Set<Id>()
  const add = (nom: string, adresse: string): void => {
    if (adresse === '') sansAdresse.add(nom)
    else if (!isAdresse(adresse)) aCorriger.add(`${nom} (${adresse})`)
    else if (!adresses.has(adresse.toLowerCase())) adresses.set(adresse.toLowerCase(), adresse)
  }
  for (const { presence, nom } of listPresences(dossier, reunionId)) {
    guests.add(presence.fonction ?? presence.organisme ?? presence.id)
    add(
      nom,
      presence.fonction === null
        ? (getRow(dossier, 'organismes', presence.organisme)?.courriel.trim() ?? '')
        : listCourriels(dossier, presence.fonction),
    )
  }
  for (const liste of getRow(dossier, 'reunions', reunionId)?.listes ?? []) {
    for (const { id, nom, courriel } of listDestinatairesListe(dossier, liste, jour)) {
      if (!guests.has(id)) add(nom, courriel)
    }
  }
  return {
    adresses: [...adresses.values()],
    sansAdresse: [...sansAdresse],
    aCorriger: [...aCorriger],
  }
}
