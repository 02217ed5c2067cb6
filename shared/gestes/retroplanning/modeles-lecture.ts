import { UNITES_DUREE } from '../../domain/etape.entity'
import { echec, success, type Result } from '../../kernel/result'
import type { EtapeModele, LienModele, ModeleLu } from './modeles-types'

type Raw = { readonly [key: string]: unknown }

/** A plan longer than that is no template. */
const MAX_ETAPES = 2000
const MAX_LIENS = 10_000
const MAX_TEXTE = 1_000_000
const MAX_TITRE = 400

export const FORMAT_MODELE = 1

class Refus extends Error {}

/**
 * Reads the content of a template, whoever wrote it: unknown keys dropped, every value checked. Refused with a French sentence when it is
 * not a template, or when it names a step that it does not hold.
 */
export function readModele(contenu: string): Result<ModeleLu> {
  try {
    return success(readContenu(contenu))
  } catch (error) {
    const why = error instanceof Refus ? error.message : 'le texte n’est pas lisible'
    return echec(
      'modele-illisible',
      `Ce modèle de rétroplanning ne peut pas être utilisé\u00a0: ${why}.`,
    )
  }
}

function readContenu(contenu: string): ModeleLu {
  if (contenu.length > MAX_TEXTE) throw new Refus('il est trop volumineux')
  const raw: unknown = JSON.parse(contenu)
  if (!isRaw(raw)) throw new Refus('il ne contient pas de plan')
  if (raw['format'] !== FORMAT_MODELE) throw new Refus('il vient d’une autre version de Cairn')
  const etapes = readListe(raw['etapes'], MAX_ETAPES, 'étapes').map(readEtape)
  const keys = new Set(etapes.map(({ cle }) => cle))
  if (keys.size !== etapes.length) throw new Refus('deux étapes y portent la même clé')
  checkPhases(etapes)
  const liens = readListe(raw['liens'] ?? [], MAX_LIENS, 'liens').map(readLien)
  const lost = liens.find(({ avant, etape }) => !keys.has(avant) || !keys.has(etape))
  if (lost !== undefined) throw new Refus('un lien y désigne une étape absente')
  const ancre = raw['ancre'] ?? null
  if (ancre !== null && (typeof ancre !== 'string' || !keys.has(ancre))) {
    throw new Refus('sa date de référence désigne une étape absente')
  }
  return {
    nom: readTexte(raw['nom'] ?? '', 'nom'),
    description: readTexte(raw['description'] ?? '', 'description'),
    etapes,
    liens,
    ancre,
  }
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readListe(value: unknown, max: number, nom: string): readonly Raw[] {
  if (!Array.isArray(value) || !value.every(isRaw)) throw new Refus(`la liste des ${nom} manque`)
  if (value.length > max)
    throw new Refus(`il contient trop d’${nom}`.replace('d’liens', 'de liens'))
  return value
}

function readTexte(value: unknown, nom: string): string {
  if (typeof value !== 'string') throw new Refus(`le champ «\u00a0${nom}\u00a0» n’est pas un texte`)
  if (value.length > MAX_TITRE * 5) throw new Refus(`le champ «\u00a0${nom}\u00a0» est trop long`)
  return value
}

function readChoix<T extends string>(value: unknown, allowed: readonly T[], nom: string): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new Refus(`le champ «\u00a0${nom}\u00a0» a une valeur inconnue`)
  return found
}

function readNombre(value: unknown, nom: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 10_000) {
    throw new Refus(`le champ «\u00a0${nom}\u00a0» n’est pas un nombre possible`)
  }
  return value
}

const UNITES = UNITES_DUREE.map(({ value }) => value)
const GENRES = ['tache', 'phase', 'livrable', 'interruption'] as const
const PRECISIONS = ['jour', 'semaine', 'mois', 'trimestre', 'semestre', 'annee'] as const

function readEtape(raw: Raw): EtapeModele {
  const has = (key: string): boolean => raw[key] !== undefined && raw[key] !== null
  const text = (key: 'phase' | 'instance' | 'responsable' | 'livrable') =>
    has(key) ? { [key]: readTexte(raw[key], key) } : {}
  const titre = readTexte(raw['titre'], 'titre')
  if (titre.length > MAX_TITRE) throw new Refus('un titre y est trop long')
  return {
    cle: readTexte(raw['cle'], 'cle'),
    titre,
    ...text('phase'),
    ...text('instance'),
    ...text('responsable'),
    ...text('livrable'),
    ...(has('genre') && { genre: readChoix(raw['genre'], GENRES, 'genre') }),
    ...(raw['jalon'] === true && { jalon: true }),
    ...(raw['validation'] === true && { validation: true }),
    ...(has('duree') && { duree: readNombre(raw['duree'], 'duree') }),
    ...(has('uniteDuree') && { uniteDuree: readChoix(raw['uniteDuree'], UNITES, 'uniteDuree') }),
    ...(has('quantite') && { quantite: readNombre(raw['quantite'], 'quantite') }),
    ...(has('precision') && { precision: readChoix(raw['precision'], PRECISIONS, 'precision') }),
  }
}

function readLien(raw: Raw): LienModele {
  const has = (key: string): boolean => raw[key] !== undefined && raw[key] !== null
  return {
    avant: readTexte(raw['avant'], 'avant'),
    etape: readTexte(raw['etape'], 'etape'),
    ...(has('delai') && { delai: readNombre(raw['delai'], 'delai') }),
    ...(has('uniteDelai') && { uniteDelai: readChoix(raw['uniteDelai'], UNITES, 'uniteDelai') }),
    ...(has('delaiUsuel') && { delaiUsuel: readTexte(raw['delaiUsuel'], 'delaiUsuel') }),
    ...(has('motif') && { motif: readTexte(raw['motif'], 'motif') }),
  }
}

/** Each phase is a step of the template, and no step stands under itself. */
function checkPhases(etapes: readonly EtapeModele[]): void {
  const parents = new Map(etapes.map(({ cle, phase }) => [cle, phase]))
  const safe = new Set<string>()
  for (const { cle } of etapes) {
    const path = new Set<string>()
    for (
      let at: string | undefined = cle;
      at !== undefined && !safe.has(at);
      at = parents.get(at)
    ) {
      if (!parents.has(at)) throw new Refus('une étape y est rangée dans une phase absente')
      if (path.has(at)) throw new Refus('une phase y est rangée dans elle-même')
      path.add(at)
    }
    for (const one of path) safe.add(one)
  }
}
