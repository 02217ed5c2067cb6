import { useMemo } from 'react'
import { getRow, type Dossier } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { compareOrdre } from '../../../shared/kernel/ordre'
import { foldText } from '../../../shared/kernel/recherche'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import type { Onglet } from './annuaire-route'
import { getContactIndex } from './contact-index'
import type { Contact } from './contact-types'
import { formatMots } from './mots'

/** What the right side shows: the table is told by the record itself. */
export type Fiche = {
  readonly table: 'personnes' | 'organismes' | 'fonctions' | 'listesDiffusion'
  readonly id: Id
}

/** The record that an address names; a function that someone holds is read in the record of that person. */
export function findFicheContact(dossier: Dossier, id: Id | null): Fiche | null {
  if (id === null) return null
  const fonction = getRow(dossier, 'fonctions', id)
  if (fonction !== undefined) {
    const personne = getRow(dossier, 'personnes', fonction.personne)
    return personne === undefined
      ? { table: 'fonctions', id }
      : { table: 'personnes', id: personne.id }
  }
  const tables = ['personnes', 'organismes', 'listesDiffusion'] as const
  const table = tables.find((name) => getRow(dossier, name, id) !== undefined)
  return table === undefined ? null : { table, id }
}

/** The lines of a tab, in their order. */
export function useContacts(onglet: Onglet): readonly Contact[] {
  const dossier = useCairn((state) => state.dossier)
  const { today } = getCtx()
  return useMemo(
    () => (onglet === 'listes' ? listListes(dossier) : getContactIndex(dossier, today)[onglet]),
    [dossier, onglet, today],
  )
}

function listListes(dossier: Dossier): readonly Contact[] {
  return Object.values(dossier.listesDiffusion)
    .sort(compareOrdre)
    .map((liste) => {
      const nom = liste.nom.trim() || ANNUAIRE.noName
      const count = liste.fonctions.length + liste.organismes.length + liste.instances.length
      return {
        id: liste.id,
        genre: 'liste',
        nom,
        detail: ANNUAIRE.memberCount(count),
        tri: foldText(nom),
        readMots: () => formatMots(nom),
        roles: [],
        types: [],
        themes: [],
        enFonction: true,
        aRevoir: null,
      }
    })
}
