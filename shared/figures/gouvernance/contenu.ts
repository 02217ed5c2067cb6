import { listRows, getSingleton, type Dossier } from '../../domain/dossier'
import type { Instance } from '../../domain/instance.entity'
import { formatCompte } from '../../kernel/accord'
import type { DateIso, Id } from '../../kernel/json'
import { formatParagraphe } from '../../kernel/typographie'
import {
  formatComposition,
  formatEtp,
  formatPeriodicite,
  getTotalEtp,
} from '../../rules/instances.rules'
import { getLibelleFonction } from '../../rules/libelles.rules'
import { formatSigle } from '../../rules/vocabulaire.rules'
import { buildArbreInstances, type NoeudInstance } from './arbre-instances'

/** How an instance is drawn: told apart by the ground and the line of its head, not by a colour alone. */
export type StyleBoite = 'decision' | 'pilotage' | 'technique' | 'travail'

/** What the box of an instance says, already written as it is printed. */
export type Contenu = {
  readonly id: Id
  readonly titre: string
  readonly ages: string
  readonly style: StyleBoite
  readonly lien: string
  readonly roles: readonly string[]
  readonly periodicite: string
  readonly composition: string
  readonly enfants: readonly Contenu[]
}

export type ContenuEquipe = {
  /** « Une équipe de 3,5 ETP pour animer la CTG » */
  readonly titre: string
  readonly sujets: readonly string[]
  readonly pilotage: string
}

const STYLES: { readonly [T in NonNullable<Instance['type']>]: StyleBoite } = {
  conseil: 'decision',
  bureau: 'decision',
  conference_maires: 'decision',
  commission: 'decision',
  copil: 'pilotage',
  cotech: 'technique',
  comite_operationnel: 'technique',
  groupe_travail: 'travail',
  reunion_travail: 'travail',
  pleniere: 'travail',
  autre: 'travail',
}

export function listContenus(dossier: Dossier, fine: boolean): readonly Contenu[] {
  return buildArbreInstances(dossier).map((noeud) => buildContenu(dossier, noeud, fine))
}

function buildContenu(
  dossier: Dossier,
  { instance, enfants }: NoeudInstance,
  fine: boolean,
): Contenu {
  const write = (text: string): string => formatParagraphe(text.trim(), { fine })
  return {
    id: instance.id,
    titre: write(getTitreInstance(instance)),
    ages: write(formatAges(instance)),
    style: instance.type === null ? 'travail' : STYLES[instance.type],
    lien: write(instance.lien),
    roles: instance.roles.map(write).filter((role) => role !== ''),
    periodicite: write(formatPeriodicite(instance)),
    composition: write(formatComposition(dossier, instance)),
    enfants: enfants.map((child) => buildContenu(dossier, child, fine)),
  }
}

/** « Comité de pilotage (COPIL) »; the sigle alone, or « Sans nom », when there is nothing else. */
export function getTitreInstance({ nom, sigle }: Pick<Instance, 'nom' | 'sigle'>): string {
  const [long, short] = [nom.trim(), sigle.trim()]
  if (long === '' || short === '') return long || short || 'Sans nom'
  return long.toLowerCase().includes(short.toLowerCase()) ? long : `${long} (${short})`
}

/** « 3 – 17 ans », « 0 – moins de 3 ans », « à partir de 60 ans »: the ages a working group is about. */
export function formatAges({ ageMin, ageMax }: Pick<Instance, 'ageMin' | 'ageMax'>): string {
  if (ageMin === null && ageMax === null) return ''
  if (ageMax === null) return `à partir de ${String(ageMin)} ans`
  if (ageMin === null) return `moins de ${String(ageMax)} ans`
  if (ageMin === 0) return `0 – moins de ${String(ageMax)} ans`
  return `${String(ageMin)} – ${String(ageMax)} ans`
}

/** The team that keeps the convention alive, under the chart; null when no post is known. */
export function getContenuEquipe(
  dossier: Dossier,
  fine: boolean,
  jour?: DateIso,
): ContenuEquipe | null {
  const ctg = getSingleton(dossier, 'ctg')
  const postes = listRows(dossier, 'postes')
  const pilotage = getLibelleFonction(dossier, ctg.pilotePolitique)
  if (postes.length === 0 && pilotage === '') return null
  const write = (text: string): string => formatParagraphe(text.trim(), { fine })
  const total = jour === undefined ? getTotalEtp(dossier) : getTotalEtp(dossier, jour)
  const ctgSigle = formatSigle(dossier, 'CTG')
  return {
    titre: write(formatEquipe(postes.length, total, ctgSigle)),
    sujets: ctg.sujetsRecurrents.map(write).filter((sujet) => sujet !== ''),
    pilotage: pilotage === '' ? '' : write(`Pilotage politique : ${pilotage}`),
  }
}

function formatEquipe(postes: number, etp: number, sigle: string): string {
  if (postes === 0) return ''
  if (etp > 0) return `Une équipe de ${formatEtp(etp)} pour animer la ${sigle}`
  if (postes === 1) return `Un poste pour animer la ${sigle}`
  return `Une équipe de ${formatCompte(postes, { one: 'poste', many: 'postes' })} pour animer la ${sigle}`
}
