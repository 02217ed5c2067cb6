/**
 * Surnames that are also everyday words, folded: « Petit », « Boulanger », « Mai ». Alone and in lower case, or at the start of a
 * sentence, they are taken for the word.
 */
export const NOMS_COMMUNS: ReadonlySet<string> = new Set(
  (
    'abbe accueil action agneau ami an ange argent arnaud automne avril axe barbier baron bas beau bel belle berger blanc blanche ' +
    'bois bon bonne boucher boulanger bourg bourgeois bouvier brun cabane carre case centre central champ chaperon charge charpentier ' +
    'chat chateau chemin chevalier clement clerc combe commun comte constant contact coq coste cote cour court cousin couturier cure ' +
    'de dernier do doyen droit du duc enfant ete famille femme fer ferme fermier fleur fontaine foret fort four franc gauche gentil ' +
    'grand grange gros haut hiver jardin jaune jeune jeunesse joly jour juillet juin la laboureur lac le lion long loup loyal ly macon ' +
    'mai maire maison marchand mari marin mars mas matin mer merle meunier milieu moine montagne moulin mouton neveu noel noir nord ' +
    'nouveau objectif olivier or ouest page pape parent petit petite pinson place plan plein pont porte potier poulain prairie premier ' +
    'prince printemps prieur projet prudent puits rapide renard reseau riviere roche rocher roi rose rouge roux roy royal rue sable ' +
    'sage saint salle second seigneur sellier sentier serre service seul social sol source sud tailleur tonnelier tour vacher vallee ' +
    'verger vert vieux vigneron vilain village ville vital'
  ).split(' '),
)
