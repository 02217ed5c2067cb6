import { buildAnnee, buildPlage, buildSemestre } from '../../../shared/kernel/date-floue-build'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import type { Id } from '../../../shared/kernel/json'
import type { Montant } from '../../../shared/kernel/montant'
import type { TexteRiche } from '../../../shared/kernel/texte-riche'
import type { Dossier } from '../../../shared/domain/dossier'
import { AXES, buildSeed001 } from './seed-001'
import type { Fabrique } from './fabrique'

export function euros(value: number): Montant {
  return { centimes: value * 100, qualificatif: 'exact', taxe: 'ttc', unites: [] }
}

export function riche(...lines: readonly string[]): TexteRiche {
  return {
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

export function puces(...lines: readonly string[]): TexteRiche {
  return {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: lines.map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
    ],
  }
}

const years = (from: number, to: number): DateFloue => buildPlage(buildAnnee(from), buildAnnee(to))

/** The plan of seed 001 with one fiche filled in every field, for tests only: these facts are not in the seed. */
export function buildComplete(): { readonly dossier: Dossier; readonly fiche: Id } {
  let fiche = ''
  const dossier = buildSeed001((f) => {
    fiche = addFicheComplete(f)
  })
  return { dossier, fiche }
}

function addFicheComplete(f: Fabrique): Id {
  const base = f.build()
  const objectif = Object.values(base.objectifs).find((o) => o.titre === AXES[0]?.objectifs[2]?.[0])
  const other = Object.values(base.objectifs).find((o) => o.titre.startsWith('Reconnaître'))
  const caf = f.add('organismes', { nom: 'Caf de la Haute-Garonne', sigle: 'Caf 31', type: 'caf' })
  const cc = f.add('organismes', { nom: 'CC Pyrénées Haut Garonnaises', type: 'epci' })
  const cd = f.add('organismes', { nom: 'Conseil départemental de la Haute-Garonne' })
  const ville = f.add('organismes', { nom: 'Ville de Bagnères-de-Luchon', type: 'commune' })
  const andre = f.add('personnes', { civilite: 'm', prenom: 'André', nom: 'Fillastre' })
  const elu = f.add('fonctions', {
    titre: 'vice-président à l’enfance et à la jeunesse',
    personne: andre,
    organisme: cc,
    role: 'elu',
  })
  const coordination = f.add('fonctions', { titre: 'coordination CTG', organisme: cc })
  const thematique = f.add('thematiques', { libelle: 'Parentalité' })
  const linked = Object.values(base.fichesAction).find(
    (row) => row.titre === 'Guide des acteurs éducatifs',
  )
  const fiche = f.add('fichesAction', {
    titre: 'Création d’un lieu d’accueil enfants-parents (LAEP)',
    objectif: objectif?.id ?? null,
    objectifsSecondaires: other === undefined ? [] : [other.id],
    fichesLiees: linked === undefined ? [] : [linked.id],
    thematiques: [thematique],
    statut: 'a_engager',
    priorite: 'haute',
    origine: 'Groupes de travail participatifs des 6 et 7 septembre 2022',
    imposeeParCaf: true,
    contexte: riche('Aucun lieu n’accueille aujourd’hui ensemble les parents et leurs enfants.'),
    descriptifSommaire:
      'Ouvrir un lieu d’écoute pour les parents et leurs enfants de moins de 6 ans.',
    objectifsAction: puces(
      'Offrir aux parents un lieu de rencontre et d’écoute, sur un territoire à la topographie particulière.',
      'Rompre l’isolement, en premier lieu celui des familles monoparentales.',
    ),
    descriptif: riche(
      'Un accueil itinérant, deux demi-journées par semaine, tenu par deux accueillants formés.',
    ),
    publicCible: 'Parents et futurs parents, enfants de moins de 6 ans',
    secteur: 'Ensemble de la CC Pyrénées Haut Garonnaises',
    pilotesFonctions: [coordination],
    pilotes: [cc],
    precisionPilotage: 'en lien avec la Caf',
    referentElu: elu,
    referentTechnique: coordination,
    moyensHumains: 'Deux accueillants formés',
    etp: 0.5,
    moyensMateriels: 'Salles communales, matériel d’éveil',
    budget: euros(30_000),
    sourcesFinancement: 'Prestation de service et fonds propres.',
    calendrier: years(2023, 2026),
    precisionCalendrier: 'Ouverture après l’agrément de la Caf.',
    resultatsAttendus: puces(
      'Chaque famille du territoire dispose d’un accueil à moins de 30 minutes.',
    ),
    vigilance: puces('Recruter des accueillants en montagne.'),
    leviers: puces('Des salles communales déjà chauffées.'),
    articulation: riche('Schéma départemental des services aux familles.'),
    creeeParAvenant: 1,
    modifieeParAvenant: 2,
  })
  for (const [titre, prevue, responsable] of [
    [
      'Recueil des attentes des parents et choix du ou des lieux',
      buildSemestre(2023, 1),
      'Coordination CTG',
    ],
    [
      'Projet de fonctionnement et demande d’agrément auprès de la Caf',
      buildSemestre(2023, 2),
      'CC Pyrénées Haut Garonnaises',
    ],
    ['Ouverture et fonctionnement', years(2024, 2026), 'CC Pyrénées Haut Garonnaises'],
    [
      'Bilan intermédiaire, lors de l’actualisation du diagnostic',
      buildAnnee(2025),
      'Comité technique CTG',
    ],
  ] as const) {
    f.add('etapes', { titre, fiche, prevue, responsable, statut: 'prevue' })
  }
  f.add('etapes', {
    titre: 'Recrutement et formation des accueillants',
    fiche,
    jalon: true,
    livrable: 'Deux contrats',
    quantite: 2,
    motifEcart: 'Poste vacant',
  })
  for (const [organisme, role, contribution] of [
    [caf, 'financier', 'Accompagnement méthodologique, agrément, prestation de service'],
    [cd, 'technique', 'Orientation des familles (PMI), coanimation'],
    [ville, 'associe', 'Mise à disposition de locaux (à étudier)'],
  ] as const) {
    f.add('partenariats', { fiche, organisme, role, contribution })
  }
  for (const exercice of [2023, 2024, 2025, 2026]) {
    f.add('lignesFinancement', {
      fiche,
      exercice,
      nature: 'ps',
      financeur: caf,
      beneficiaire: cc,
      taux: 30,
      demande: exercice === 2026 ? null : euros(2250),
      accorde: exercice === 2023 ? euros(2000) : null,
    })
    f.add('lignesFinancement', {
      fiche,
      exercice,
      nature: 'autofinancement',
      financeur: cc,
      demande: euros(5250),
    })
  }
  const indicateur = f.add('indicateursSuivi', {
    libelle: 'Nombre de familles différentes accueillies',
    fiche,
    forme: 'quantitatif',
    nature: 'resultat',
    unite: 'familles',
    reference: { nature: 'nombre', nombre: 0 },
    anneeReference: 2022,
    cible: { nature: 'nombre', nombre: 1250 },
    anneeCible: 2026,
    frequence: 'annuelle',
    source: 'Bilan du LAEP',
  })
  f.add('indicateursSuivi', {
    libelle: 'Nombre de séances ouvertes dans l’année',
    fiche,
    reference: { nature: 'nombre', nombre: 0 },
    anneeReference: 2022,
    source: 'Bilan du LAEP',
  })
  f.add('indicateursSuivi', {
    libelle: 'Satisfaction exprimée par les parents',
    fiche,
    forme: 'qualitatif',
    source: 'Entretiens',
  })
  f.add('valeursSuivi', {
    indicateur,
    annee: 2023,
    prevu: { nature: 'nombre', nombre: 300 },
    realise: { nature: 'nombre', nombre: 287 },
    commentaire: 'Ouverture en mars',
  })
  f.add('valeursSuivi', { indicateur, annee: 2024, prevu: { nature: 'nombre', nombre: 600 } })
  return fiche
}
