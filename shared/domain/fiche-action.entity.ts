import { defineEntity, type RowOf } from './entity'
import {
  boolean,
  choice,
  dateFloue,
  longText,
  montant,
  number,
  order,
  ref,
  refs,
  richText,
  text,
} from './field'

const FICHE = ['fiche-action']
const FICHE_ET_PLAN = ['fiche-action', 'plan-actions']

/**
 * A fiche action: one to three pages annexed to the convention. It hangs under an objectif, or directly under an axe, and may serve
 * other objectifs as well.
 */
export const ficheAction = defineEntity({
  table: 'fichesAction',
  idPrefix: 'fa',
  labels: { one: 'fiche action', many: 'fiches actions', gender: 'f' },
  titleField: 'titre',
  fields: {
    titre: text({
      label: 'Intitulé de l’action',
      example: 'Création d’un lieu d’accueil enfants-parents',
      section: 'Présentation',
      requiredFor: FICHE_ET_PLAN,
    }),
    axe: ref({
      label: 'Axe',
      help: 'Pour une action rattachée directement à un axe.',
      target: 'axes',
      section: 'Place dans le plan',
      onTargetDeleted: 'delete',
    }),
    objectif: ref({
      label: 'Objectif principal',
      target: 'objectifs',
      section: 'Place dans le plan',
      onTargetDeleted: 'delete',
    }),
    objectifsSecondaires: refs({
      label: 'Objectifs secondaires',
      help: 'L’action y sera rappelée, sans être comptée deux fois.',
      target: 'objectifs',
      section: 'Place dans le plan',
    }),
    fichesLiees: refs({
      label: 'Actions liées',
      target: 'fichesAction',
      section: 'Place dans le plan',
    }),
    thematiques: refs({
      label: 'Thématiques',
      target: 'thematiques',
      section: 'Place dans le plan',
    }),
    statut: choice({
      label: 'État d’avancement',
      section: 'Présentation',
      options: [
        { value: 'piste', label: 'Piste' },
        { value: 'a_engager', label: 'À engager' },
        { value: 'en_cours', label: 'En cours' },
        { value: 'realisee', label: 'Réalisée' },
        { value: 'recurrente', label: 'Récurrente' },
        { value: 'suspendue', label: 'Suspendue' },
        { value: 'reportee', label: 'Reportée' },
        { value: 'abandonnee', label: 'Abandonnée' },
      ],
    }),
    priorite: choice({
      label: 'Priorité',
      section: 'Présentation',
      options: [
        { value: 'haute', label: 'Haute' },
        { value: 'moyenne', label: 'Moyenne' },
        { value: 'basse', label: 'Basse' },
      ],
    }),
    constats: refs({
      label: 'Constats de départ',
      help: 'Repris du diagnostic. Sans choix, ceux de l’axe sont imprimés.',
      target: 'constats',
      section: 'Contexte',
    }),
    contexte: richText({
      label: 'Contexte',
      help: 'Ce que les constats ne disent pas : histoire, demandes, cadre politique.',
      section: 'Contexte',
    }),
    origine: text({
      label: 'Origine de l’action',
      example: 'Groupes de travail participatifs des 6 et 7 septembre 2022',
      section: 'Contexte',
    }),
    imposeeParCaf: boolean({
      label: 'Fiche demandée par la Caf',
      help: 'Commune à toutes les CTG du département.',
      section: 'Contexte',
    }),
    descriptifSommaire: longText({
      label: 'Descriptif sommaire',
      help: 'Deux ou trois phrases, pour la synthèse et les élus.',
      section: 'Description',
    }),
    objectifsAction: richText({
      label: 'Objectifs de l’action',
      section: 'Description',
      example: 'Offrir aux parents un lieu de rencontre et d’écoute.',
    }),
    descriptif: richText({
      label: 'Descriptif détaillé',
      section: 'Description',
      requiredFor: FICHE,
      example: 'Ce qui sera fait, où, avec qui, à quel rythme.',
    }),
    publicCible: longText({
      label: 'Public visé',
      section: 'Description',
      requiredFor: FICHE,
      example: 'Parents et futurs parents, enfants de moins de 6 ans',
    }),
    secteur: longText({
      label: 'Secteur géographique',
      section: 'Description',
      requiredFor: FICHE,
      example: 'Ensemble du territoire',
    }),
    communes: refs({ label: 'Communes concernées', target: 'territoires', section: 'Description' }),
    pilotes: refs({
      label: 'Pilotes (organismes)',
      target: 'organismes',
      section: 'Pilotage',
      requiredFor: FICHE_ET_PLAN,
    }),
    pilotesFonctions: refs({
      label: 'Pilotes (fonctions)',
      help: 'Une fonction reste juste quand la personne change.',
      target: 'fonctions',
      section: 'Pilotage',
    }),
    precisionPilotage: text({
      label: 'Précision sur le pilotage',
      example: 'en lien avec la Caf',
      section: 'Pilotage',
    }),
    referentElu: ref({
      label: 'Élu référent',
      target: 'fonctions',
      section: 'Pilotage',
      requiredFor: FICHE,
    }),
    referentTechnique: ref({
      label: 'Référent technique',
      target: 'fonctions',
      section: 'Pilotage',
    }),
    moyensHumains: longText({ label: 'Moyens humains', section: 'Moyens' }),
    etp: number({ label: 'Équivalents temps plein', example: '0,5', section: 'Moyens' }),
    moyensMateriels: longText({ label: 'Moyens matériels', section: 'Moyens' }),
    budget: montant({
      label: 'Budget prévisionnel',
      example: 'entre 8 000 et 10 000 €',
      section: 'Moyens',
      requiredFor: FICHE,
    }),
    sourcesFinancement: longText({
      label: 'Sources de financement',
      help: 'En toutes lettres ; le détail chiffré va dans le plan de financement.',
      section: 'Moyens',
    }),
    calendrier: dateFloue({
      label: 'Calendrier',
      example: 'd’ici 2025',
      section: 'Calendrier',
      requiredFor: FICHE,
    }),
    precisionCalendrier: longText({ label: 'Précision sur le calendrier', section: 'Calendrier' }),
    resultatsAttendus: richText({
      label: 'Résultats attendus',
      help: 'Ce qui aura changé pour les habitants, avec un repère mesurable.',
      section: 'Évaluation',
      requiredFor: FICHE,
    }),
    vigilance: richText({
      label: 'Points de vigilance et freins',
      section: 'Conditions de réussite',
    }),
    leviers: richText({ label: 'Leviers', section: 'Conditions de réussite' }),
    articulation: richText({
      label: 'Articulation avec d’autres dispositifs',
      example: 'PEDT, contrat local de santé, schéma départemental…',
      section: 'Conditions de réussite',
    }),
    creeeParAvenant: number({ label: 'Créée par l’avenant n°', section: 'Suites de la signature' }),
    modifieeParAvenant: number({
      label: 'Modifiée par l’avenant n°',
      section: 'Suites de la signature',
    }),
    numeroFige: text({ label: 'Numéro figé', hidden: true }),
    ordre: order(),
  },
})

export type FicheAction = RowOf<typeof ficheAction.fields>
