import { defineEntity, type RowOf } from './entity'
import { choice, longText, number, order, ref, refs, text, texts } from './field'

/**
 * A body of the convention: COPIL, CoTech, working group, council… Its name is free, its type says how Cairn treats it. `parent` and
 * `ordre` make the outline from which the schéma de gouvernance is drawn.
 */
export const instance = defineEntity({
  table: 'instances',
  idPrefix: 'ins',
  labels: { one: 'instance', many: 'instances', gender: 'f' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'Comité de pilotage', section: 'Identité' }),
    sigle: text({ label: 'Sigle', example: 'COPIL', section: 'Identité' }),
    type: choice({
      label: 'Type',
      section: 'Identité',
      options: [
        { value: 'copil', label: 'Comité de pilotage' },
        { value: 'cotech', label: 'Comité technique' },
        { value: 'comite_operationnel', label: 'Comité opérationnel ou de coordination' },
        { value: 'groupe_travail', label: 'Groupe de travail' },
        { value: 'reunion_travail', label: 'Réunion de travail' },
        { value: 'pleniere', label: 'Plénière' },
        { value: 'conference_maires', label: 'Conférence des maires' },
        { value: 'bureau', label: 'Bureau' },
        { value: 'commission', label: 'Commission' },
        { value: 'conseil', label: 'Conseil' },
        { value: 'autre', label: 'Autre' },
      ],
    }),
    organisme: ref({
      label: 'Organisme dont elle relève',
      help: 'Pour un conseil, un bureau ou une commission.',
      target: 'organismes',
      section: 'Identité',
    }),
    roles: texts({
      label: 'Rôles',
      example: 'Valide les plans d’actions proposés par le CoTech',
      section: 'Rôles',
    }),
    thematiques: refs({ label: 'Thématiques', target: 'thematiques', section: 'Rôles' }),
    ageMin: number({ label: 'Âge minimal (ans)', section: 'Rôles' }),
    ageMax: number({ label: 'Âge maximal (ans)', section: 'Rôles' }),
    presidence: ref({ label: 'Présidence', target: 'fonctions', section: 'Fonctionnement' }),
    copresidences: refs({
      label: 'Coprésidence',
      target: 'fonctions',
      section: 'Fonctionnement',
    }),
    reunionsMin: number({ label: 'Réunions, au moins', section: 'Fonctionnement' }),
    reunionsMax: number({ label: 'Réunions, au plus', section: 'Fonctionnement' }),
    rythme: choice({
      label: 'Par',
      section: 'Fonctionnement',
      options: [
        { value: 'annee', label: 'an' },
        { value: 'semestre', label: 'semestre' },
        { value: 'trimestre', label: 'trimestre' },
        { value: 'mois', label: 'mois' },
      ],
    }),
    precisionRythme: text({
      label: 'Précision sur le rythme',
      example: 'jusqu’à 3 en année de renouvellement',
      section: 'Fonctionnement',
    }),
    quorum: number({
      label: 'Quorum',
      help: 'Nombre de membres présents exigé. Le plus souvent, il n’y en a pas. Les pouvoirs ne comptent pas.',
      section: 'Fonctionnement',
    }),
    parent: ref({ label: 'Instance de rattachement', target: 'instances', section: 'Schéma' }),
    lien: text({
      label: 'Lien avec l’instance de rattachement',
      example: 'propose les plans d’actions',
      section: 'Schéma',
    }),
    notes: longText({ label: 'Notes', section: 'Schéma' }),
    ordre: order(),
  },
})

export type Instance = RowOf<typeof instance.fields>
