import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listCourriels } from '../../../../shared/rules/fonctions.rules'
import { listPresences } from '../../../../shared/rules/presences.rules'

export type Destinataires = {
  /** Each address once, in the order of the guests. */
  readonly adresses: readonly string[]
  /** Guests who have no address here. */
  readonly sansAdresse: readonly string[]
}

/** Who receives the mail of a meeting: its guests, then the members of its lists. */
export function listDestinataires(dossier: Dossier, reunionId: Id): Destinataires {
  const adresses = new Set<string>()
  const sansAdresse: string[] = []
  for (const { presence, nom } of listPresences(dossier, reunionId)) {
    const adresse =
      presence.fonction === null
        ? (getRow(dossier, 'organismes', presence.organisme)?.courriel.trim() ?? '')
        : listCourriels(dossier, presence.fonction)
    if (adresse === '') sansAdresse.push(nom)
    else adresses.add(adresse)
  }
  for (const adresse of listAdressesListes(dossier, reunionId)) adresses.add(adresse)
  return { adresses: [...adresses], sansAdresse }
}

function listAdressesListes(dossier: Dossier, reunionId: Id): readonly string[] {
  const listes = getRow(dossier, 'reunions', reunionId)?.listes ?? []
  return listes
    .flatMap((id) => {
      const liste = getRow(dossier, 'listesDiffusion', id)
      if (liste === undefined) return []
      return [
        ...liste.fonctions.map((fonction) => listCourriels(dossier, fonction)),
        ...liste.organismes.map(
          (organisme) => getRow(dossier, 'organismes', organisme)?.courriel.trim() ?? '',
        ),
      ]
    })
    .filter((adresse) => adresse !== '')
}
