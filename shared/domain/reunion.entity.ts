import { defineEntity, type RowOf } from './entity'
import {
  boolean,
  choice,
  dateFloue,
  day,
  longText,
  number,
  order,
  ref,
  refs,
  richText,
  text,
} from './field'

/** Every kind of meeting. An instance has its own type; a table ronde or an atelier may have no instance. */
export const TYPES_REUNION = [
  { value: 'copil', label: 'COPIL' },
  { value: 'cotech', label: 'CoTech' },
  { value: 'groupe_travail', label: 'Groupe de travail' },
  { value: 'table_ronde', label: 'Table ronde' },
  { value: 'atelier', label: 'Atelier' },
  { value: 'reunion_travail', label: 'Réunion de travail' },
  { value: 'pleniere', label: 'Plénière' },
  { value: 'conference_maires', label: 'Conférence des maires' },
  { value: 'bureau', label: 'Bureau' },
  { value: 'commission', label: 'Commission' },
  { value: 'conseil', label: 'Conseil' },
  { value: 'bilaterale', label: 'Rencontre bilatérale' },
  { value: 'signature', label: 'Signature' },
  { value: 'autre', label: 'Autre' },
] as const

/**
 * A meeting. Its date may be a month, two days of one event, or a Saturday. Its number in the series of its instance is computed
 * unless `numero` says otherwise.
 */
export const reunion = defineEntity({
  table: 'reunions',
  idPrefix: 'reu',
  labels: { one: 'réunion', many: 'réunions', gender: 'f' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Titre', example: 'Restitution du diagnostic', section: 'Réunion' }),
    instance: ref({ label: 'Instance', target: 'instances', section: 'Réunion' }),
    type: choice({ label: 'Type', options: TYPES_REUNION, section: 'Réunion' }),
    numero: number({
      label: 'Numéro dans la série',
      help: 'Vide : calculé d’après les dates.',
      section: 'Réunion',
    }),
    objet: text({
      label: 'Objet',
      help: 'La ligne « Objet : » de la convocation.',
      section: 'Réunion',
    }),
    statut: choice({
      label: 'État',
      section: 'Réunion',
      options: [
        { value: 'a_fixer', label: 'Date à fixer' },
        { value: 'prevue', label: 'Prévue' },
        { value: 'convoquee', label: 'Convoquée' },
        { value: 'tenue', label: 'Tenue' },
        { value: 'reportee', label: 'Reportée' },
        { value: 'annulee', label: 'Annulée' },
      ],
    }),
    date: dateFloue({
      label: 'Date',
      example: '20 octobre 2022 de 14 h à 16 h 30',
      section: 'Quand et où',
    }),
    horaires: text({
      label: 'Précision d’horaire',
      help: 'L’heure d’une réunion d’un seul jour s’écrit avec la date : « 20 octobre 2022 à 14 h ».',
      example: 'de 9 h à 17 h les deux jours',
      section: 'Quand et où',
    }),
    lieu: text({ label: 'Lieu', example: 'Mairie, salle du conseil', section: 'Quand et où' }),
    adresse: longText({ label: 'Adresse', section: 'Quand et où' }),
    visio: text({ label: 'Lien de visioconférence', section: 'Quand et où' }),
    president: ref({ label: 'Présidence', target: 'fonctions', section: 'Rôles' }),
    animateur: ref({ label: 'Animation', target: 'fonctions', section: 'Rôles' }),
    redacteur: ref({ label: 'Rédaction du compte rendu', target: 'fonctions', section: 'Rôles' }),
    quorum: number({ label: 'Quorum', section: 'Rôles' }),
    listes: refs({
      label: 'Diffusion à',
      help: 'En plus des invités.',
      target: 'listesDiffusion',
      section: 'Rôles',
    }),
    introduction: richText({
      label: 'Texte de la convocation',
      help: 'Entre la formule d’appel et l’ordre du jour.',
      section: 'Convocation',
    }),
    reponseAvant: day({ label: 'Réponse attendue avant le', section: 'Convocation' }),
    convoqueeLe: day({ label: 'Convocation envoyée le', section: 'Convocation' }),
    suspendue: boolean({ label: 'Levée avant la fin de l’ordre du jour', hidden: true }),
    /** Said live or written after: what belongs to no point of the agenda. */
    notes: richText({ label: 'Notes générales', section: 'Compte rendu' }),
    statutCompteRendu: choice({
      label: 'Compte rendu',
      section: 'Compte rendu',
      options: [
        { value: 'brouillon', label: 'Brouillon' },
        { value: 'relu', label: 'Relu' },
        { value: 'approuve', label: 'Approuvé' },
      ],
    }),
    /** Why approved minutes are open again, until the version that replaces them. */
    motifCorrection: text({ label: 'Motif de la correction', hidden: true }),
    diffuseLe: day({ label: 'Compte rendu diffusé le', section: 'Compte rendu' }),
    /** The meeting to which what was left open is carried over. */
    suivante: ref({ label: 'Prochaine réunion', target: 'reunions', section: 'Compte rendu' }),
    /** Number of the calendar file already sent (ICS, SEQUENCE): each new sending is one more. */
    sequenceAgenda: number({ label: 'Envois au calendrier', hidden: true }),
    /** How many events the last sending held: those that are no more are cancelled by the next. */
    evenementsEnvoyes: number({ label: 'Événements envoyés', hidden: true }),
    ordre: order(),
  },
})

export type Reunion = RowOf<typeof reunion.fields>
