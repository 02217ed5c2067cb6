import { buildAnnee, buildJours, buildMois } from '../../../shared/kernel/date-floue-build'
import type { Id } from '../../../shared/kernel/json'
import { euros, riche } from './complete'
import type { Fabrique } from './fabrique'

/** A table ronde on two days, with its ideas. */
export function addAtelier(f: Fabrique): Id {
  const reunion = f.add('reunions', {
    titre: 'Jeunesse',
    type: 'table_ronde',
    date: buildJours(['2022-09-06', '2022-09-07']),
    horaires: 'de 9 h à 17 h les deux jours',
    lieu: 'Maison des associations',
    statut: 'tenue',
  })
  const bouger = f.add('groupesIdees', { reunion, titre: 'Se déplacer' })
  f.add('groupesIdees', { reunion, titre: 'Groupe sans idée' })
  const fiche = Object.values(f.build().fichesAction).find((row) =>
    row.titre.startsWith('TAD Ados'),
  )
  f.add('idees', {
    reunion,
    groupe: bouger,
    texte: 'Un transport à la demande le mercredi',
    votes: 12,
    auteur: 'Table 2',
    fiche: fiche?.id ?? null,
  })
  f.add('idees', { reunion, groupe: bouger, texte: 'Prêter des vélos au collège', votes: 1 })
  f.add('idees', { reunion, texte: 'Une salle pour répéter', votes: null })
  return reunion
}

/** Conversations, surveys with their answers, a study, and the constats that rest on them. */
export function addConcertation(
  f: Fabrique,
  ids: {
    readonly cc: Id
    readonly caf: Id
    readonly chargee: Id
    readonly tableRonde: Id
    readonly maire: Id
  },
): { readonly entretien: Id; readonly enquete: Id } {
  const entretien = f.add('entretiens', {
    titre: 'Offre de garde et besoins des familles',
    fonction: ids.maire,
    public: 'elus',
    date: buildMois(2022, 3),
    menePar: 'Bureau d’études',
    lieu: 'Mairie',
    statut: 'realise',
    questions: [
      'Quels sont les besoins des familles que vous ne savez pas satisfaire ?',
      'Quels services fonctionnent bien ?',
      'Avec qui aimeriez-vous travailler davantage ?',
    ],
    synthese: riche('Les horaires de la crèche ne conviennent pas aux saisonniers.'),
  })
  f.add('entretiens', {
    titre: 'Acteurs clés du territoire',
    public: 'partenaires',
    nombre: 14,
    date: buildMois(2022, 4),
    statut: 'realise',
  })
  const enquete = f.add('enquetes', {
    titre: 'Enquête auprès de la population',
    public: 'population',
    perimetre: 'Tout le territoire',
    numerique: true,
    papier: true,
    autresCanaux: ['En face à face, sur les marchés'],
    ouverture: buildMois(2022, 4),
    cloture: buildMois(2022, 5),
    diffuses: 3200,
    repondants: 412,
    relais: [ids.caf],
    synthese: riche('Les habitants demandent des lieux pour se retrouver.'),
  })
  const resultat = f.add('resultatsEnquete', {
    enquete,
    question: 'Que manque-t-il sur le territoire ?',
    reponse: 'Des lieux d’échanges pour se retrouver',
    pourcentage: 65,
    effectif: 268,
  })
  f.add('resultatsEnquete', {
    enquete,
    question: 'Que manque-t-il sur le territoire ?',
    reponse: 'Une piscine',
    pourcentage: 41.5,
    effectif: 171,
  })
  f.add('enquetes', {
    titre: 'Enquête auprès des élus',
    public: 'elus',
    numerique: true,
    repondants: 23,
  })
  f.add('constats', {
    texte: 'Des habitants en demande de lieux de socialisation',
    chiffre: { nature: 'nombre', nombre: 65 },
    unite: '% des répondants',
    source: 'Enquête auprès de la population',
    enquetes: [enquete],
    resultat,
  })
  f.add('constats', {
    texte: 'Des horaires de crèche peu adaptés aux saisonniers',
    entretiens: [entretien],
  })
  f.add('constats', {
    texte: 'Des jeunes sans moyen de transport le mercredi',
    reunions: [ids.tableRonde],
  })
  const prestataire = f.add('organismes', { nom: 'Ithéa Conseil', type: 'bureau_etudes' })
  const consultante = f.add('fonctions', {
    titre: 'consultante',
    organisme: prestataire,
    personne: f.add('personnes', { civilite: 'mme', prenom: 'Élise', nom: 'Blanc' }),
    courriel: 'etude@example.org',
    role: 'consultant',
  })
  const etude = f.add('etudes', {
    titre: 'Accompagnement à la préparation de la CTG',
    prestataire,
    objectifs: [
      'Dresser un diagnostic sur un spectre large',
      'Définir les orientations prioritaires',
    ],
    sollicitations: ['Relayer l’enquête du mois d’avril'],
    livrables: ['Note stratégique'],
    debut: buildMois(2022, 2),
    fin: buildAnnee(2022, 'fin'),
    cout: { ...euros(30_798), taxe: 'ttc' },
    statut: 'en_cours',
    contacts: [consultante, ids.chargee],
  })
  f.add('cofinancements', {
    etude,
    organisme: ids.caf,
    montant: euros(24_638),
    taux: 80,
    precision: '80 % du coût TTC',
  })
  f.add('cofinancements', { etude, organisme: ids.cc, taux: 20 })
  return { entretien, enquete }
}
