import type { Dossier } from '../../../shared/domain/dossier'
import type { RowOfTable, TableName } from '../../../shared/domain/registry'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import type { Id } from '../../../shared/kernel/json'
import { Fabrique } from '../../shared/documents/fabrique'

export const JOUR = '2022-10-20'

export type Base = {
  readonly f: Fabrique
  readonly dossier: Dossier
  readonly instance: Id
  readonly reunion: Id
  readonly liste: Id
}

/** A small dossier: two known contacts, one of whom objects, an instance with its meeting, a list. */
export function buildBase(): Base {
  const f = new Fabrique(JOUR)
  f.add('ctg', { intitule: 'CTG des Vallons', territoire: 'Vallons', sigle: 'CCV' })
  const mairie = f.add('organismes', { nom: 'Mairie d’Antignac', type: 'commune' })
  const zoe = f.add('personnes', { prenom: 'Zoé', nom: 'Nom1', courriel: 'z1@example.org' })
  f.add('personnes', { nom: 'Nom3', courriel: 'z3@example.org', opposition: true })
  f.add('fonctions', { titre: 'maire', personne: zoe, organisme: mairie })
  const instance = f.add('instances', { nom: 'Comité de pilotage', sigle: 'COPIL', type: 'copil' })
  const reunion = f.add('reunions', {
    titre: 'Restitution',
    instance,
    date: buildJour('2022-11-20', { debut: '14:00', fin: '16:00' }),
    lieu: 'Salle des fêtes',
    statut: 'tenue',
  })
  const liste = f.add('listesDiffusion', { nom: 'Tous' })
  return { f, dossier: f.build(), instance, reunion, liste }
}

/**
 * Everyone is invited, is a member, presents a point, owes a follow-up and receives; the meeting takes place in the last body imported:
 * what came in goes wherever contacts go.
 */
export function inviteAll({ instance, reunion, liste }: Base, dossier: Dossier): Dossier {
  const fonctions = Object.keys(dossier.fonctions)
  const organismes = Object.keys(dossier.organismes)
  const added = new Fabrique(JOUR)
  fonctions.forEach((fonction, at) => {
    added.add('presences', { reunion, fonction, statut: at % 3 === 0 ? 'excuse' : 'present' })
    added.add('membres', { instance, fonction })
    added.add('pointsOrdreDuJour', { reunion, titre: `Point ${at}`, presentateur: fonction })
    added.add('suites', { reunion, libelle: `Suite ${at}`, responsable: fonction })
  })
  for (const organisme of organismes) added.add('presences', { reunion, organisme })
  const last = dossier.organismes[organismes.at(-1) ?? '']
  const [president = null] = fonctions.slice(-1)
  const made = added.build()
  return {
    ...dossier,
    presences: prefix(made.presences),
    membres: prefix(made.membres),
    pointsOrdreDuJour: prefix(made.pointsOrdreDuJour),
    suites: prefix(made.suites),
    instances: patch(dossier.instances, instance, { presidence: president }),
    reunions: patch(dossier.reunions, reunion, {
      listes: [liste],
      lieu: last?.nom ?? '',
      adresse: last?.adresse ?? '',
      president,
      animateur: president,
      redacteur: president,
    }),
    listesDiffusion: patch(dossier.listesDiffusion, liste, {
      fonctions,
      organismes,
      instances: [instance],
    }),
  }
}

/** Identifiers apart from those that the dossier has given. */
function prefix<T extends { readonly id: Id }>(rows: Readonly<Record<Id, T>>): Record<Id, T> {
  return Object.fromEntries(
    Object.values(rows).map((row) => [`x${row.id}`, { ...row, id: `x${row.id}` }]),
  )
}

function patch<T extends TableName>(
  rows: Readonly<Record<Id, RowOfTable<T>>>,
  id: Id,
  values: Partial<RowOfTable<T>>,
): Record<Id, RowOfTable<T>> {
  const row = rows[id]
  return row === undefined ? { ...rows } : { ...rows, [id]: { ...row, ...values } }
}
