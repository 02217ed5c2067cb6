/** What can be done with a file just saved, by its extension; nothing of the others but to show where it is. */
export const SORTIE = {
  open: {
    docx: 'Ouvrir dans Word',
    xlsx: 'Ouvrir dans le tableur',
    csv: 'Ouvrir dans le tableur',
    ics: 'Ouvrir dans l’agenda',
  } as Readonly<Record<string, string>>,
  show: 'Afficher dans le dossier',
}
