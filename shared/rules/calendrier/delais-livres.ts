import type { UniteDuree } from './jours-ouvres.rules'

export type DelaiLivre = {
  readonly cle: string
  readonly libelle: string
  readonly valeur: number
  readonly unite: UniteDuree
  readonly source: string
  readonly reference: 'loi' | 'usage'
}

/** The shipped delays. Those of a law cannot be shortened by a plan; those of usage are starting points to adjust. */
export const DELAIS_LIVRES: readonly DelaiLivre[] = [
  {
    cle: 'convocation_conseil_communautaire',
    libelle: 'Convocation du conseil communautaire et note de synthèse',
    valeur: 5,
    unite: 'jours_francs',
    source: 'CGCT, art. L. 5211-1 et L. 2121-12',
    reference: 'loi',
  },
  {
    cle: 'convocation_conseil_municipal',
    libelle: 'Convocation du conseil municipal, 3 500 habitants et plus, et note de synthèse',
    valeur: 5,
    unite: 'jours_francs',
    source: 'CGCT, art. L. 2121-12',
    reference: 'loi',
  },
  {
    cle: 'convocation_conseil_municipal_petit',
    libelle: 'Convocation du conseil municipal, moins de 3 500 habitants',
    valeur: 3,
    unite: 'jours_francs',
    source: 'CGCT, art. L. 2121-11',
    reference: 'loi',
  },
  {
    cle: 'transmission_prefecture',
    libelle: 'Transmission de la délibération au contrôle de légalité',
    valeur: 1,
    unite: 'jours_ouvres',
    source:
      'CGCT, art. L. 2131-1 : la délibération est exécutoire une fois publiée et transmise ; le délai lui-même est d’usage',
    reference: 'usage',
  },
  {
    cle: 'commission_caf',
    libelle: 'Passage en commission de la Caf',
    valeur: 6,
    unite: 'semaines',
    source: 'Usage, à demander à la Caf',
    reference: 'usage',
  },
  {
    cle: 'convocation_copil',
    libelle: 'Invitation au COPIL',
    valeur: 3,
    unite: 'semaines',
    source: 'Usage',
    reference: 'usage',
  },
  {
    cle: 'convocation_cotech',
    libelle: 'Invitation au comité technique',
    valeur: 2,
    unite: 'semaines',
    source: 'Usage',
    reference: 'usage',
  },
  {
    cle: 'envoi_documents',
    libelle: 'Envoi des documents de séance',
    valeur: 5,
    unite: 'jours_ouvres',
    source: 'Usage',
    reference: 'usage',
  },
  {
    cle: 'compte_rendu',
    libelle: 'Diffusion du compte rendu',
    valeur: 10,
    unite: 'jours_ouvres',
    source: 'Usage',
    reference: 'usage',
  },
  {
    cle: 'deliberations_signataires',
    libelle: 'Délibérations de tous les signataires',
    valeur: 4,
    unite: 'mois',
    source: 'Usage : de juin à octobre pour soixante-deux signataires',
    reference: 'usage',
  },
  {
    cle: 'circuit_signature',
    libelle: 'Circuit de signature de la convention',
    valeur: 3,
    unite: 'semaines',
    source: 'Usage',
    reference: 'usage',
  },
]
