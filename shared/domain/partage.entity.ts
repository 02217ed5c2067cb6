import { defineEntity, type RowOf } from './entity'
import { choice, day, longText, text } from './field'

/** A copy of the dossier that left this machine: to whom, when, which version, in what form. What has to be asked back one day. */
export const partage = defineEntity({
  table: 'partages',
  idPrefix: 'par',
  labels: { one: 'envoi', many: 'envois', gender: 'm' },
  titleField: 'destinataire',
  fields: {
    destinataire: text({ label: 'Destinataire', example: 'la Caf de la Haute-Garonne' }),
    jour: day({ label: 'Date de l’envoi' }),
    par: text({ label: 'Envoyé par' }),
    fichier: text({ label: 'Fichier' }),
    forme: choice({
      label: 'Forme',
      options: [
        { value: 'mot_de_passe', label: 'Protégé par un mot de passe' },
        { value: 'sans_donnees', label: 'Sans données personnelles' },
        { value: 'en_clair', label: 'En clair' },
      ],
    }),
    perimetre: choice({
      label: 'Contenu',
      options: [
        { value: 'complet', label: 'Le dossier entier' },
        { value: 'allege', label: 'Le dossier sans son historique' },
        { value: 'parcelle', label: 'Une partie du plan' },
      ],
    }),
    contenu: text({ label: 'Partie envoyée', example: 'Axe 2' }),
    motif: longText({ label: 'Raison de l’envoi en clair' }),
    vecteur: text({ label: 'Repère dans l’historique' }),
    retour: choice({
      label: 'Suite',
      options: [
        { value: 'en_circulation', label: 'En circulation' },
        { value: 'integre', label: 'Réponse intégrée' },
        { value: 'supprime', label: 'Copie supprimée par son destinataire' },
      ],
    }),
  },
})

export type Partage = RowOf<typeof partage.fields>
