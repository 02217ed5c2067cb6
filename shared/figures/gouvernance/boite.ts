import { listLignes, limitLignes, INTERLIGNE } from '../mesure-texte'
import type { Forme } from '../scene'
import type { FigureOptions } from '../figure'
import type { Contenu } from './contenu'

/** How much of its texts a box shows. */
export type Detail = 'entier' | 'abrege'

export type Mise = {
  /** Points. */
  readonly corps: number
  readonly detail: Detail
  readonly police: FigureOptions['police']
  readonly primary: string
}

type Ligne = {
  readonly texte: string
  readonly retrait: number
  readonly puce: boolean
  readonly gras: boolean
  readonly italique: boolean
  readonly centre: boolean
  readonly corps: number
}

export type Boite = {
  readonly largeur: number
  readonly hauteur: number
  readonly tete: { readonly hauteur: number; readonly lignes: readonly Ligne[] }
  readonly lignes: readonly Ligne[]
  readonly abrege: boolean
}

/** Ease inside a box, in sizes of the type: another font than the one measured may be a little wider. */
const MARGE = 0.75
/** Lines a role keeps, and roles a box keeps, once shortened. */
const MAX_LIGNES = 2
const MAX_ROLES = 4

/** A box laid out for its width: its lines cut, its height known. */
export function buildBoite(contenu: Contenu, largeur: number, mise: Mise): Boite {
  const { corps, police } = mise
  const inside = largeur - 2 * MARGE * corps
  const centred = (text: string, look: Partial<Ligne>): readonly Ligne[] =>
    centerTexte(text, inside, { corps, police, ...look })
  const head = [
    ...centred(contenu.titre, { gras: true, corps: corps + 1 }),
    ...centred(contenu.ages, {}),
  ]
  const { lignes, abrege } = listLignesRoles(contenu, inside, mise)
  const foot = centred(contenu.periodicite, { italique: true })
  const composition =
    mise.detail === 'entier'
      ? centred(contenu.composition, { corps: Math.max(7, corps - 0.5) })
      : []
  const body = [...lignes, ...composition, ...foot]
  const tete = getHauteur(head) + MARGE * corps
  return {
    largeur,
    hauteur: tete + (body.length === 0 ? 0 : getHauteur(body) + 1.1 * MARGE * corps),
    tete: { hauteur: tete, lignes: head },
    lignes: body,
    abrege: abrege || (mise.detail === 'abrege' && contenu.composition !== ''),
  }
}

function listLignesRoles(
  contenu: Contenu,
  inside: number,
  { corps, police, detail }: Mise,
): { readonly lignes: readonly Ligne[]; readonly abrege: boolean } {
  const [seul] = contenu.roles
  if (contenu.roles.length === 1 && seul !== undefined && detail === 'entier') {
    return { lignes: centerTexte(seul, inside, { corps, police }), abrege: false }
  }
  const retrait = corps * 0.85
  const kept = detail === 'abrege' ? contenu.roles.slice(0, MAX_ROLES) : contenu.roles
  let abrege = kept.length < contenu.roles.length
  const lignes = kept.flatMap((role) => {
    const whole = listLignes(role, inside - retrait, { corps, police })
    const shown =
      detail === 'abrege'
        ? limitLignes(whole, MAX_LIGNES, inside - retrait, { corps, police })
        : whole
    if (shown.length < whole.length) abrege = true
    return shown.map((texte, index): Ligne => ({
      texte,
      retrait,
      puce: index === 0,
      gras: false,
      italique: false,
      centre: false,
      corps,
    }))
  })
  return { lignes, abrege }
}

/** The lines of a text in the middle of the box; none for an empty one. */
function centerTexte(
  text: string,
  inside: number,
  look: Partial<Ligne> & Pick<Mise, 'corps' | 'police'>,
): readonly Ligne[] {
  if (text === '') return []
  const { corps, police, gras = false, italique = false } = look
  return listLignes(text, inside, { corps, gras, police }).map((texte): Ligne => ({
    texte,
    retrait: 0,
    puce: false,
    gras,
    italique,
    centre: true,
    corps,
  }))
}

function getHauteur(lines: readonly Ligne[]): number {
  return lines.reduce((sum, line) => sum + line.corps * INTERLIGNE, 0)
}

const ENCRE = '1A1A1A'
const BLANC = 'FFFFFF'

/** The shapes of a box put at a place: frame, head, lines. */
export function drawBoite(
  boite: Boite,
  contenu: Contenu,
  [x, y]: readonly [number, number],
  mise: Mise,
): readonly Forme[] {
  const { primary, corps } = mise
  const { largeur, hauteur, tete } = boite
  const isDark = contenu.style === 'decision' || contenu.style === 'pilotage'
  const cadre = { genre: 'cadre', x, y, largeur, hauteur, rayon: 3, trait: primary } as const
  const tirets = contenu.style === 'travail'
  const ground: Forme[] = [
    { ...cadre, fond: BLANC, epaisseur: contenu.style === 'pilotage' ? 1.6 : 0.9, tirets },
  ]
  if (isDark) {
    ground.push({ ...cadre, hauteur: tete.hauteur, fond: primary, epaisseur: 0.9 })
  } else if (boite.lignes.length > 0) {
    const line = y + tete.hauteur
    ground.push({
      genre: 'ligne',
      points: [
        [x + MARGE * corps, line],
        [x + largeur - MARGE * corps, line],
      ],
      couleur: primary,
    })
  }
  const top = drawLignes(
    tete.lignes,
    boite,
    [x, y + (MARGE * corps) / 2],
    mise,
    isDark ? BLANC : primary,
  )
  const start = y + tete.hauteur + 0.55 * MARGE * corps
  return [...ground, ...top, ...drawLignes(boite.lignes, boite, [x, start], mise, ENCRE)]
}

function drawLignes(
  lines: readonly Ligne[],
  boite: Boite,
  [x, y]: readonly [number, number],
  { corps, primary }: Mise,
  couleur: string,
): readonly Forme[] {
  let at = y
  return lines.flatMap((line): readonly Forme[] => {
    const height = line.corps * INTERLIGNE
    // The base line stands at four fifths of the line, as in print.
    const base = at + height * 0.79
    at += height
    const left = x + MARGE * corps
    const look = {
      genre: 'texte',
      y: base,
      corps: line.corps,
      couleur,
      gras: line.gras,
      italique: line.italique,
    } as const
    if (line.centre) return [{ ...look, x: x + boite.largeur / 2, texte: line.texte, centre: true }]
    const texte: Forme = { ...look, x: left + line.retrait, texte: line.texte }
    return line.puce ? [{ ...look, x: left, texte: '•', couleur: primary }, texte] : [texte]
  })
}
