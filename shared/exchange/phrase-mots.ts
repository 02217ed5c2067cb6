/**
 * The 1,024 words of the generated passphrases: short, common, without accents, told apart by ear.
 * The list may change: a phrase already given stays what it is.
 */
export const MOTS: readonly string[] = `
  abri acier agent aigle aile aimant album algue alpin amande ambre ananas ancre ange angle anis
  annonce appel arbre arche ardoise argent argile armoire artisan asperge astre atelier atlas
  atout aube auberge audace aune aurore auteur automne avenir averse avion avocat avoine avril
  azur badge bagage bague bain balade balai balance balcon baleine balise ballon bambou banane
  banc bande banjo banque barbe barque barrage barreau basilic bassin bastide bateau battant bazar
  belette berceau berger besace beurre biberon biche bidon bijou bille billet biscuit bise bison
  bistrot bitume blague blanc blason blouse blouson bluet bobine bocal bois bolide bonbon bond
  bonnet bord borne bosse botte bouche boucle boue bougie boule boulon bouquet bourg bouton
  branche bras brasier brebis breton brique brise broche brosse brume brun buffet buis buisson
  bulle bureau burin busard buse butin cabane cabine cabri cactus cadeau cadran cadre cahier
  caillou caisse calcul calepin calme camion camp canal canard canari canif canne canot canton
  capable cape caprice capsule capuche carafe caramel cargo caribou carnet carotte carpe carreau
  carte carton cascade casque castor cave caverne caviar cellier cendre cercle cerf cerise cerveau
  chaise chalet chaleur chamois champ chance chanson chant chapeau charbon chardon charme charrue
  chasse chat chaton chaud chemin chemise cheval chien chiffon chiffre chignon chiot choix chou
  chute cible cidre cigale cigogne cime ciment cirage circuit ciseau citerne citron civet clairon
  clapier classe clavier clef client climat cloche clocher cloison clou club cobalt cocon coffre
  coin colibri colis colline colombe colonne compas copain copie corail corde cornet cosmos coton
  coucou coude coupe courbe courge cousin crabe craie crayon crin crocus croix cube cuir cuivre
  cumin cygne dahlia dame datte dent dessin destin dindon disque divan domino donjon dorade douane
  double douche douze dragon drap dune duvet effet effort emploi encre endive enfant enjeu entier
  espace espoir essai essaim essor fable faisan fanal fard farine faucon faune ferme feutre fiche
  figue filet film filtre flacon flamme flan fleur flocon flotte fluor foin foire folio forage
  force forge format fougue four fourmi foyer fracas fraise frange frein frimas frite froid front
  fruit fumet furet fusain futaie gadget galet galon galop gamin gamme gant garage gardon gare
  gazon genou genre gentil gerbe germe gibier gilet girafe givre glace gland globe gloire golf
  gomme gond gong gorge gousse goutte grade grain graine grange granit grappe grelot grille grive
  grotte groupe guenon guide guidon habit hache haie hamac hanche hangar hareng harpe herbe heure
  hibou hiver hotte houle housse hublot huile humeur humus huppe hutte hydre hymne idole igloo
  image index indice indigo iris isard ivoire jade jaguar jambe jambon jardin jargon jarre jasmin
  jaune jeton jeudi jockey jonc joue jouet jour joyau joyeux juge juin jumeau jungle jupe jupon
  jury juste kaki kayak kimono kiwi koala lacet lagon lagune laine lait laiton lama lame lampe
  lance landau lande langue lapin laque lard larme lasso latte lavabo lavoir lettre levier levure
  liane libre lieu ligne lilas lime limon linge lingot lion lisse liste litre livre livret local
  loge logis logo loir loisir loto loup loupe loutre lueur luge lundi lune lupin lustre luth lutin
  luxe magie maille main maison majeur malice malle manche mangue manuel maquis marbre marche
  mardi marin marine marron massif matin matou mauve mazout melon membre menhir menthe menton menu
  merci merle mesure meuble meule micro midi miel miette mignon milieu mille mimosa minute mirage
  miroir mobile mode mois monde montre morue moteur motif moto mouche moulin mousse mouton moyeu
  muguet mulet mulot muse mygale myrte nacre nage nain nappe natte nature navet navire nectar
  neige nerf niche nickel noir noix nombre nord norme note nougat noyau noyer nuage nuance nuit
  nymphe oasis objet obole ocre office ogre oignon oiseau olive ombre oncle onde ongle opale orage
  orange ordre orge orgue orient orme orteil ortie osier otarie oubli ouest ourlet ours oursin
  outil outre ovale page paille pain paix palais pampre panda panier pantin paon papaye papier
  paquet parade parc pardon parfum parole parvis pastel patate patin patio patron patte pavot
  paysan pelage pelle pelote pelure pente perche perle perron persil perte peson peuple phare
  phoque photo phrase piano pied pierre pigeon pignon pile pilier pilon pilote piment pince pinson
  pioche pion pipeau piquet pirate piste piston pivert pivot place plage plan plaque plat plomb
  pluie plume poche podium poids poing point pointe poire poivre polo pomme pompe poncho poney
  pont ponton porche porte poste potage potier pouce poudre poule poulet poulie poulpe poumon
  poutre presse preuve prince prise prisme profil projet prune public puce puits pull pulpe puzzle
  quai quart quiche quinoa rabot racine radar radeau radio radis rafale raie rail raisin rameau
  rampe rasoir ration raton ravin rayon rebond recoin record recul refuge regain regard reine
  relais relief remise renard rente repas repos requin retour revers revue rideau rigole rime ring
  risque rivage rivet robe robot rocade rocher roman ronce rond rondin rosace roseau rosier rotule
  roue rouet rouge route ruban rubis ruche ruelle rugby ruine rumeur sable sabot safari safran
  sage saison salade salle salon salut samedi sangle sapin satin sauce sauge saule saumon savane
  savant saveur savon score scout seigle selle semis serein serin serpe seuil signal signe silex
  sillon singe siphon sirop site socle soie soif soir sole solide solo sommet sonate songe sorbet
  souche soufre soupe soupir source souris sport square stade statue stock store studio style
  stylo suave sucre suite sujet surf table tache taille talent talon talus tamis tampon tango
  tanin tante tapis tarif tarte tasse temple temps tendre tennis tente terre texte thon thym tiare
  ticket tige tigre timbre timide tipi tiret tireur tiroir tisane tison tissu titan titre toile
  toise toit tomate topaze torche torse tortue total toucan touche toupie tour tourbe trace train
  trajet tram tresse tribu tricot trio triton troc trois tronc troupe truffe truite tuba tube
  tuile tulipe tunnel turban turbot tuteur tuyau type urne usage usine usure utile vache vague
  valet valeur valise vallon valse vapeur varan varech vase vaste veau veille vent ventre verger
  verre verrou veste veston viaduc viande vigne villa ville vingt violon virage visage visite
  vison vitre vivier voie voile voisin volant volcan volet volley volume voyage vrille wagon
  yaourt yoga yourte zeste zigzag zinc zone
`
  .trim()
  .split(/\s+/)
