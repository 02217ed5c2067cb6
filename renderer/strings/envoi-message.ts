import { formatInsecables } from './insecables'

const fr = formatInsecables

export type MessageEnvoi = {
  readonly titre: string
  readonly fichier: string
  readonly forme: 'mot_de_passe' | 'sans_donnees' | 'en_clair'
  readonly perimetre: 'complet' | 'allege' | 'parcelle'
  /** « Axe 2, fiche action 1.1.2 ». */
  readonly contenu: string
  readonly auteur: string
}

/** « CTG Pays de Luchon : dossier à compléter ». */
export function formatSujet({ titre, perimetre, contenu }: MessageEnvoi): string {
  return perimetre === 'parcelle' && contenu !== ''
    ? fr(`${titre} : ${contenu}`)
    : fr(`${titre} : dossier Cairn`)
}

/** The message ready to send: what the file is, how to open it, and that answering is sending it back. Never the password. */
export function formatTexte(message: MessageEnvoi): string {
  const { titre, fichier, forme, perimetre, contenu, auteur } = message
  const what = {
    complet: `Vous trouverez ci-joint le dossier de la Convention Territoriale Globale « ${titre} ».`,
    allege: `Vous trouverez ci-joint le dossier de la Convention Territoriale Globale « ${titre} », sans l’historique de ses modifications.`,
    parcelle: `Vous trouverez ci-joint la partie de la Convention Territoriale Globale « ${titre} » qui vous concerne : ${contenu}.`,
  }[perimetre]
  const protection = {
    mot_de_passe:
      'Le fichier est protégé par un mot de passe, que je vous communique par téléphone ou SMS.',
    sans_donnees: 'Les noms et coordonnées des personnes en ont été retirés.',
    en_clair: '',
  }[forme]
  const lines = [
    'Bonjour,',
    what,
    protection,
    `Pour l’ouvrir : enregistrez la pièce jointe « ${fichier} », puis faites un double clic dessus, ou ouvrez-la dans Cairn par le menu Fichier, Ouvrir un fichier. Cairn fonctionne sans connexion et sans compte.`,
    'Pour me répondre : travaillez dans Cairn, puis renvoyez-moi votre fichier (menu Fichier, Envoyer par e-mail). Je verrai vos modifications avant de les intégrer : rien n’est écrasé, ni chez vous ni chez moi.',
    auteur === '' ? 'Cordialement' : `Cordialement\n${auteur}`,
  ]
  return lines
    .filter((line) => line !== '')
    .map(fr)
    .join('\n\n')
}

/** An empty message in the user's mail program; short, since systems cut long addresses. */
export function formatMailto(message: MessageEnvoi, adresse: string): string {
  const to = /^[^\s@<>"]+@[^\s@<>"]+$/.test(adresse.trim()) ? adresse.trim() : ''
  return `mailto:${to}?subject=${encodeURIComponent(formatSujet(message))}`
}
