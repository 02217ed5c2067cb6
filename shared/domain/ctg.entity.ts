import { defineEntity, type RowOf } from './entity'
import { choice, dateFloue, day, longText, number, ref, richText, text, texts, year } from './field'

/** The convention itself: one a dossier. Its period, its signature and the votes are separate dates and may disagree. */
export const ctg = defineEntity({
  table: 'ctg',
  idPrefix: 'ctg',
  singleton: true,
  labels: { one: 'convention', many: 'conventions', gender: 'f' },
  titleField: 'intitule',
  fields: {
    intitule: text({
      label: 'Intitulé',
      help: 'Le nom qui figure en tête des documents.',
      example: 'Convention Territoriale Globale de la CC Pyrénées Haut Garonnaises',
      section: 'Identité',
      requiredFor: ['plan-actions'],
    }),
    territoire: text({
      label: 'Territoire',
      help: 'Le nom complet de la collectivité qui porte la démarche.',
      example: 'Communauté de communes Pyrénées Haut Garonnaises',
      section: 'Identité',
      requiredFor: ['fiche-action', 'plan-actions'],
    }),
    sigle: text({
      label: 'Sigle du territoire',
      example: 'CCPHG',
      section: 'Identité',
    }),
    sousTitre: text({ label: 'Sous-titre ou devise', section: 'Identité' }),
    generation: number({
      label: 'Génération',
      help: '1 pour une première CTG, 2 pour un premier renouvellement…',
      section: 'Identité',
    }),
    statut: choice({
      label: 'Avancement de la démarche',
      section: 'Identité',
      options: [
        { value: 'en_preparation', label: 'En préparation' },
        { value: 'diagnostic', label: 'Diagnostic' },
        { value: 'plan_actions', label: 'Plan d’actions' },
        { value: 'en_deliberation', label: 'En délibération' },
        { value: 'signee', label: 'Signée' },
        { value: 'en_cours', label: 'En cours' },
        { value: 'prolongee', label: 'Prolongée par avenant' },
        { value: 'en_renouvellement', label: 'En renouvellement' },
        { value: 'echue', label: 'Échue' },
        { value: 'resiliee', label: 'Résiliée' },
      ],
    }),
    debut: dateFloue({
      label: 'Début de la période',
      example: '2022',
      section: 'Période',
      requiredFor: ['fiche-action', 'plan-actions'],
    }),
    fin: dateFloue({
      label: 'Fin de la période',
      example: '2026',
      section: 'Période',
      requiredFor: ['fiche-action', 'plan-actions'],
    }),
    signature: dateFloue({
      label: 'Signature',
      help: 'Elle peut précéder ou suivre le début de la période.',
      example: 'fin de l’année 2022',
      section: 'Période',
    }),
    anneeMiseAJour: year({ label: 'Année de mise à jour prévue', section: 'Période' }),
    modeElaboration: choice({
      label: 'Mode d’élaboration',
      section: 'Élaboration',
      options: [
        { value: 'interne', label: 'En interne' },
        { value: 'bureau_etudes', label: 'Avec un bureau d’études' },
      ],
    }),
    contratPrecedent: text({
      label: 'Contrat précédent',
      example: 'Contrat Enfance Jeunesse',
      section: 'Élaboration',
    }),
    finContratPrecedent: day({ label: 'Fin du contrat précédent', section: 'Élaboration' }),
    pilotePolitique: ref({
      label: 'Pilotage politique',
      target: 'fonctions',
      section: 'Gouvernance',
    }),
    missionsCooperation: texts({
      label: 'Missions des chargés de coopération',
      example: 'Animer les instances de concertation',
      section: 'Gouvernance',
    }),
    sujetsRecurrents: texts({
      label: 'Sujets de travail qui reviennent',
      example: 'Délibérations du Conseil communautaire',
      section: 'Gouvernance',
    }),
    enjeuCentral: longText({
      label: 'Enjeu central',
      help: 'La phrase qui résume ce que la convention cherche à changer.',
      section: 'Contenu',
    }),
    presentation: richText({ label: 'Présentation de la démarche', section: 'Contenu' }),
    sourcesPlan: richText({
      label: 'Sur quoi le plan d’actions se fonde',
      section: 'Contenu',
    }),
  },
})

export type Ctg = RowOf<typeof ctg.fields>
