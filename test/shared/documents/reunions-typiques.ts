import {
  buildAnnee,
  buildJour,
  buildJours,
  buildMois,
} from '../../../shared/kernel/date-floue-build'
import type { Dossier } from '../../../shared/domain/dossier'
import type { RowOfTable } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { euros, puces, riche } from './complete'
import type { Fabrique } from './fabrique'
import { buildSeed001 } from './seed-001'

/** What the tests look for by its identifier. */
export type Reunions = {
  readonly dossier: Dossier
  readonly copil: Id
  readonly suivante: Id
  readonly tableRonde: Id
  readonly instance: Id
  readonly presidente: Id
  readonly entretien: Id
  readonly enquete: Id
}

/** The governance, three meetings and the concertation of seed 001, with invented people. */
export function buildReunionsTypiques(adjust: (f: Fabrique) => void = () => undefined): Reunions {
  let made: Omit<Reunions, 'dossier'> | undefined
  const dossier = buildSeed001((f) => {
    made = addReunions(f)
    adjust(f)
  })
  if (made === undefined) throw new Error('Nothing was added')
  return { dossier, ...made }
}

type Membre = readonly [
  civilite: 'mme' | 'm',
  prenom: string,
  nom: string,
  titre: string,
  organisme: Id,
  statut: RowOfTable<'presences'>['statut'],
]

function addReunions(f: Fabrique): Omit<Reunions, 'dossier'> {
  const cc = f.add('organismes', {
    nom: 'Communauté de communes Pyrénées Haut Garonnaises',
    sigle: 'CCPHG',
    type: 'epci',
    adresse: '1 place de l’Exemple\n31110 Bagnères-de-Luchon',
    courriel: 'contact@ccphg.example.org',
    telephone: '05 00 00 00 00',
  })
  const caf = f.add('organismes', {
    nom: 'Caf de la Haute-Garonne',
    sigle: 'Caf 31',
    type: 'caf',
    adresse: '24 rue de l’Exemple\n31000 Toulouse',
  })
  const luchon = f.add('organismes', {
    nom: 'Ville de Bagnères-de-Luchon',
    type: 'commune',
    adresse: 'Hôtel de ville\n23 allées d’Exemple\n31110 Bagnères-de-Luchon',
  })
  const beat = f.add('organismes', { nom: 'Commune de Saint-Béat-Lez', type: 'commune' })
  const cd = f.add('organismes', {
    nom: 'Conseil départemental de la Haute-Garonne',
    sigle: 'CD 31',
    type: 'departement',
  })
  const asso = f.add('organismes', { nom: 'Familles rurales du Luchonnais', type: 'association' })

  const instance = f.add('instances', {
    nom: 'Comité de pilotage',
    sigle: 'COPIL',
    type: 'copil',
    quorum: 4,
  })
  const elus = f.add('colleges', { instance, nom: 'Élus' })
  const partenaires = f.add('colleges', { instance, nom: 'Techniciens et partenaires' })

  const membres: readonly Membre[] = [
    ['mme', 'Sylvie', 'Lanusse', 'vice-présidente à l’enfance et à la jeunesse', cc, 'present'],
    ['m', 'Paul', 'Castex', 'maire', luchon, 'present'],
    ['mme', 'Anne', 'Sarrat', 'maire', beat, 'represente'],
    ['mme', 'Claire', 'Dubois', 'chargée de coopération CTG', cc, 'present'],
    ['m', 'Jean', 'L’Haÿ', 'directeur adjoint', caf, 'present'],
    ['mme', 'Inès', 'Roux', 'conseillère technique', caf, 'present'],
    ['m', 'Marc', 'Œuilly', 'directeur de l’action sociale', cd, 'excuse'],
    ['mme', 'Lucie', 'Petit', 'présidente', asso, 'excuse'],
    ['m', 'Yves', 'Abadie', 'directeur général des services', cc, 'absent'],
  ]
  const fonctions = membres.map(([civilite, prenom, nom, titre, organisme]) =>
    f.add('fonctions', {
      titre,
      organisme,
      personne: f.add('personnes', { civilite, prenom, nom }),
      role: /^(?:maire|vice-présidente)/.test(titre) ? 'elu' : 'technicien',
      courriel: titre.startsWith('chargée') ? 'cooperation@ccphg.example.org' : '',
    }),
  )
  const [presidente = '', maire = '', , chargee = '', caf1 = ''] = fonctions
  fonctions.forEach((fonction, i) =>
    f.add('membres', {
      instance,
      fonction,
      college: i < 3 ? elus : partenaires,
      deliberatif: i !== 3,
    }),
  )
  f.set('instances', instance, { presidence: presidente })

  const lancement = f.add('reunions', {
    titre: 'Lancement',
    instance,
    date: buildMois(2022, 2),
    statut: 'tenue',
  })
  const suivante = f.add('reunions', {
    titre: 'Bilan de la première année',
    instance,
    date: buildJour('2023-12-02', { debut: '09:30' }),
    lieu: 'Mairie de Saint-Béat-Lez',
    statut: 'prevue',
  })
  const copil = f.add('reunions', {
    titre: 'Restitution du diagnostic',
    instance,
    date: buildJour('2022-10-20', { debut: '14:00', fin: '16:30' }),
    lieu: 'Salle Henri-Pac',
    adresse: 'Rue d’Exemple\n31110 Bagnères-de-Luchon',
    visio: 'https://visio.example.org/copil-2',
    animateur: chargee,
    redacteur: chargee,
    president: presidente,
    reponseAvant: '2022-10-14',
    convoqueeLe: '2022-10-01',
    statut: 'tenue',
    suivante,
  })
  fonctions.forEach((fonction, i) => {
    const statut = membres[i]?.[5] ?? 'invite'
    f.add('presences', {
      reunion: copil,
      fonction,
      statut,
      deliberatif: i !== 3,
      visio: i === 5,
      arrivee: i === 4 ? '14 h 20' : '',
      ...(statut === 'represente' ? { representePar: 'M. Luc Abadie, adjoint' } : {}),
    })
  })
  const [, presenceMaire] = Object.values(f.build().presences)
  const excused = Object.values(f.build().presences).find((p) => p.statut === 'excuse')
  if (excused !== undefined && presenceMaire !== undefined) {
    f.set('presences', excused.id, { pouvoirA: presenceMaire.id })
  }
  f.add('presences', {
    reunion: copil,
    libelle: 'Une habitante de Luchon',
    statut: 'present',
    deliberatif: false,
  })

  addSeance(f, { copil, lancement, suivante, chargee, caf: caf1, maire })
  const tableRonde = addAtelier(f)
  return {
    copil,
    suivante,
    tableRonde,
    instance,
    presidente,
    ...addConcertation(f, { cc, caf, chargee, tableRonde, maire }),
  }
}

function addSeance(
  f: Fabrique,
  ids: {
    readonly copil: Id
    readonly lancement: Id
    readonly suivante: Id
    readonly chargee: Id
    readonly caf: Id
    readonly maire: Id
  },
): void {
  const { copil, chargee, caf } = ids
  const before = f.add('pointsOrdreDuJour', {
    reunion: ids.lancement,
    titre: 'Méthode et calendrier',
    statut: 'traite',
  })
  f.add('suites', {
    libelle: 'Transmettre la liste des associations du territoire',
    reunion: ids.lancement,
    point: before,
    responsableLibre: 'Chaque commune',
    echeance: buildMois(2022, 9, 'fin'),
    statut: 'en_cours',
  })
  const diagnostic = f.add('pointsOrdreDuJour', {
    reunion: copil,
    titre: 'Restitution du diagnostic partagé',
    genre: 'information',
    duree: 45,
    presentateur: chargee,
    preparation: riche('Le rapport de diagnostic a été envoyé aux membres le 1er octobre.'),
    notes: puces(
      'La baisse de 150 familles en dix ans interroge les élus.',
      'La Caf souligne la qualité du travail mené avec les habitants.',
    ),
    statut: 'traite',
    origine: before,
  })
  const axes = f.add('pointsOrdreDuJour', {
    reunion: copil,
    titre: 'Choix des axes prioritaires',
    genre: 'decision',
    duree: 60,
    presentateur: caf,
    decisionDemandee: 'Valider les cinq axes thématiques et l’axe transversal.',
    notes: riche('Le débat porte sur la place du logement : faut-il un axe à part ?'),
    statut: 'traite',
  })
  f.add('pointsOrdreDuJour', {
    reunion: copil,
    titre: 'Questions diverses',
    duree: 15,
    statut: 'non_traite',
  })
  const valide = f.add('decisions', {
    texte: 'Le COPIL valide les cinq axes thématiques et l’axe transversal du plan d’actions.',
    reunion: copil,
    point: axes,
    nature: 'validation',
    resultat: 'unanimite',
    pour: 6,
    contre: 0,
    abstentions: 0,
    responsable: chargee,
    echeance: buildMois(2022, 12),
    statut: 'a_appliquer',
  })
  f.add('decisions', {
    texte: 'Le logement est traité dans l’axe 3.',
    reunion: copil,
    point: axes,
    nature: 'decision',
    resultat: 'majorite',
    pour: 4,
    contre: 1,
    abstentions: 1,
    statut: 'appliquee',
  })
  f.add('suites', {
    libelle: 'Envoyer la note stratégique aux maires',
    reunion: copil,
    point: axes,
    decision: valide,
    responsable: chargee,
    echeance: buildMois(2022, 11, 'fin'),
    statut: 'a_faire',
  })
  f.add('suites', {
    libelle: 'Préciser les chiffres du logement',
    reunion: copil,
    point: diagnostic,
    responsable: caf,
    statut: 'a_faire',
  })
  f.add('pointsOrdreDuJour', {
    reunion: ids.suivante,
    titre: 'Bilan de la première année',
    genre: 'debat',
    duree: 60,
    preparation: riche('Tableau de suivi des fiches actions, arrêté fin novembre.'),
    decisionDemandee: 'Arrêter les priorités de la deuxième année.',
  })
}

function addAtelier(f: Fabrique): Id {
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

function addConcertation(
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
