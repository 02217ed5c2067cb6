/** `LISEZMOI.txt`: what the file is and how to read it in thirty years, without Cairn. Windows line ends, for the Notepad. */
export function formatReadme(titre: string): string {
  return [
    titre,
    '',
    'Ce fichier .ctg est le projet d’une Convention Territoriale Globale, enregistré par Cairn.',
    'C’est une archive ZIP ordinaire : tout y est lisible sans Cairn.',
    '',
    'etat/      le contenu du projet, une table par fichier, une fiche par ligne (JSON).',
    'journal/   l’historique complet : chaque modification, son auteur, sa date.',
    '           C’est lui qui fait foi ; etat/ en est déduit.',
    'pieces/    les pièces jointes, nommées par leur empreinte SHA-256.',
    'manifest.json   la liste de ces fichiers, avec leur taille et leur empreinte.',
    '',
    'Pour modifier le projet, ouvrez le fichier .ctg avec Cairn : un fichier retouché',
    'à la main n’a plus les bonnes empreintes et sera refusé.',
    '',
  ].join('\r\n')
}
