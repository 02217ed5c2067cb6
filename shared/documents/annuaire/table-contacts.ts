import type { Dossier } from '../../domain/dossier'
import { buildCarteContact, type ContactExporte } from '../../rules/export-contacts.rules'
import { formatNomPrenom, formatTitreFonction } from '../../rules/fonctions.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, TableRow } from '../blocks'
import { cell, headRow } from '../inline'
import type { OrganismeAnnuaire } from './groupes'

/** The people of a body: name, function, mail and telephone. */
export function buildTableContacts(dossier: Dossier, organisme: OrganismeAnnuaire): Block {
  return {
    kind: 'table',
    caption: `Contacts : ${organisme.nom}`,
    columns: [
      { share: 28, align: 'left' },
      { share: 30, align: 'left' },
      { share: 42, align: 'left' },
    ],
    head: [headRow(['Nom', 'Fonction', 'Courriel et téléphone'])],
    rows: organisme.contacts.map((contact) => buildRow(dossier, contact)),
  }
}

function buildRow(dossier: Dossier, contact: ContactExporte): TableRow {
  const { personne, fonction } = contact
  const carte = buildCarteContact(dossier, contact)
  const nom = personne === undefined ? 'Poste à pourvoir' : formatNomPrenom(personne)
  const titre = fonction === undefined ? '' : capitalize(formatTitreFonction(fonction))
  return {
    cells: [
      cell([carte.civilite, nom || '–'].filter((part) => part !== '').join('\u00a0')),
      cell(titre || '–'),
      cell([carte.courriel, carte.telephone].filter((part) => part !== '').join(' – ') || '–'),
    ],
  }
}
