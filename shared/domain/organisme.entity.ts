import { defineEntity, type RowOf } from './entity'
import { boolean, choice, image, longText, ref, refs, text, texts } from './field'

/** A body that signs, pilots, funds or takes part. It outlives the people who act for it. */
export const organisme = defineEntity({
  table: 'organismes',
  idPrefix: 'org',
  labels: { one: 'organisme', many: 'organismes', gender: 'm' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'Caf de la Haute-Garonne', section: 'Identité' }),
    sigle: text({ label: 'Sigle', example: 'Caf 31', section: 'Identité' }),
    autresSigles: texts({
      label: 'Autres sigles et anciens noms',
      example: 'CAF 31',
      section: 'Identité',
    }),
    type: choice({
      label: 'Type',
      section: 'Identité',
      options: [
        { value: 'caf', label: 'Caf' },
        { value: 'msa', label: 'MSA' },
        { value: 'etat', label: 'État' },
        { value: 'departement', label: 'Département' },
        { value: 'region', label: 'Région' },
        { value: 'epci', label: 'EPCI' },
        { value: 'commune', label: 'Commune' },
        { value: 'syndicat', label: 'Syndicat (SIVOM, SIVU)' },
        { value: 'ccas', label: 'CCAS ou CIAS' },
        { value: 'cpam', label: 'CPAM' },
        { value: 'carsat', label: 'Carsat' },
        { value: 'ars', label: 'ARS' },
        { value: 'france_travail', label: 'France Travail (ex-Pôle emploi)' },
        { value: 'mission_locale', label: 'Mission locale' },
        { value: 'education_nationale', label: 'Éducation nationale' },
        { value: 'pmi', label: 'PMI' },
        { value: 'udccas', label: 'UDCCAS' },
        { value: 'association', label: 'Association' },
        { value: 'centre_social', label: 'Centre social ou EVS' },
        { value: 'gestionnaire_prive', label: 'Gestionnaire privé' },
        { value: 'bailleur', label: 'Bailleur' },
        { value: 'bureau_etudes', label: 'Bureau d’études' },
        { value: 'autre', label: 'Autre' },
      ],
    }),
    territoire: ref({ label: 'Territoire', target: 'territoires', section: 'Identité' }),
    thematiques: refs({
      label: 'Thématiques',
      help: 'Pour l’annuaire par thème.',
      target: 'thematiques',
      section: 'Identité',
    }),
    adresse: longText({ label: 'Adresse du siège', section: 'Coordonnées' }),
    courriel: text({ label: 'Boîte générique', section: 'Coordonnées' }),
    telephone: text({ label: 'Téléphone', section: 'Coordonnées' }),
    site: text({ label: 'Site internet', section: 'Coordonnées' }),
    logo: image({ label: 'Logo', help: 'PNG ou JPEG.', section: 'Documents' }),
    actif: boolean({ label: 'Actif', initial: true, section: 'Documents' }),
    /** Bodies that look the same and are not: said once, never proposed for a merge again. */
    distincts: refs({ label: 'À ne pas confondre avec', target: 'organismes', hidden: true }),
  },
})

export type Organisme = RowOf<typeof organisme.fields>
