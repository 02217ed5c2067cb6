import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Instance } from '../domain/instance.entity'
import type { Reunion } from '../domain/reunion.entity'
import type { Genre } from '../kernel/accord'
import { foldText } from '../kernel/recherche'
import { getLibelleOption } from './options.rules'
import { capitalize, formatSigle, getMot } from './vocabulaire.rules'

type Notion = 'copil' | 'cotech'

/** How a kind of meeting is called, and its gender; a sigle keeps its capital inside a sentence. */
export type Nature = { readonly nom: string; readonly genre: Genre; readonly isSigle: boolean }

/**
 * « COPIL », « Table ronde »: the sigle or the name of its instance, else the word of the team for its type (table `termes`), else the
 * label of the type, in the case the team writes its sigles. Empty for a meeting without either.
 */
export function getNatureReunion(
  dossier: Dossier,
  reunion: Pick<Reunion, 'instance' | 'type'>,
): Nature {
  const instance = getRow(dossier, 'instances', reunion.instance)
  const own = instance === undefined ? '' : instance.sigle.trim() || instance.nom.trim()
  const type = getTypeEffectif(instance, reunion.type)
  const genre = getGenre(own, type)
  if (own !== '') return { nom: own, genre, isSigle: instance?.sigle.trim() === own }
  if (type === 'copil' || type === 'cotech') return readNotion(dossier, type)
  const label =
    getLibelleOption('reunions', 'type', type) ||
    getLibelleOption('instances', 'type', instance?.type ?? null)
  return { nom: type === 'autre' ? '' : label, genre, isSigle: false }
}

/** The type of the instance wins: a COPIL stays one whatever the meeting says. */
function getTypeEffectif(instance: Instance | undefined, type: string | null): string | null {
  if (instance?.type === undefined || instance.type === null || instance.type === 'autre') {
    return type
  }
  return instance.type
}

function readNotion(dossier: Dossier, notion: Notion): Nature {
  const isChosen = listRows(dossier, 'termes').some(
    (terme) => terme.notion === notion && terme.singulier.trim() !== '',
  )
  if (!isChosen) {
    const nom = formatSigle(dossier, notion === 'copil' ? 'COPIL' : 'COTECH')
    return { nom, genre: 'm', isSigle: true }
  }
  const mot = getMot(dossier, notion)
  return { nom: capitalize(mot.one), genre: mot.genre, isSigle: false }
}

const FEMININS: ReadonlySet<string> = new Set([
  'table_ronde',
  'reunion_travail',
  'pleniere',
  'conference_maires',
  'commission',
  'bilaterale',
  'signature',
])

const NOM_FEMININ =
  /^(?:table|reunion|assemblee|conference|commission|instance|cellule|equipe|rencontre|pleniere|seance|mission|signature)s?\b/
const NOM_MASCULIN =
  /^(?:copil|cotech|comite|groupe|bureau|conseil|atelier|college|forum|comop|coop|gat)[sx]?\b/
const NOM_PLURIEL =
  /^(?:assemblees|ateliers|bureaux|cellules|colleges|comites|commissions|conferences|conseils|equipes|forums|groupes|instances|plenieres|rencontres|reunions|seances|tables)\b/

/** Bodies that are named together: « Comités techniques thématiques », « Conférences des maires ». */
export function isNomPluriel(nom: string): boolean {
  return NOM_PLURIEL.test(foldText(nom))
}

/** The first word of a name says its gender better than the type. */
function getGenre(nom: string, type: string | null): Genre {
  const folded = foldText(nom)
  if (NOM_FEMININ.test(folded)) return 'f'
  if (NOM_MASCULIN.test(folded)) return 'm'
  return type !== null && FEMININS.has(type) ? 'f' : 'm'
}
