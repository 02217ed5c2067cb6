import type { Teinte } from './frise.types'

/** Six hexadecimal digits, on white paper: those of the light screen. */
export const ENCRE = '1A1A1A'
export const GRIS = '5A696F'
export const FILET = 'DDE4E6'
export const FILET_FORT = 'C6D0D3'
export const FOND_PHASE = 'F3F6F6'
export const TRAIT_PHASE = '47555A'
export const TRAIT_REFERENCE = '768890'
export const AMBRE = '8A4B00'
export const BLANC = 'FFFFFF'
/** Grounds that stay seen in black and white, and under a grey line. */
export const VACANCES = 'E0E9EC'
export const AOUT = 'ECF1F2'
export const FERIE = 'EFD9B4'
export const LIEN = '8B989D'

/** The colour of a sign or of a bar; `primary` is that of the document. */
export function getCouleur(teinte: Teinte, primary: string): string {
  return teinte === 'plan' ? primary : TEINTES[teinte]
}

const TEINTES: { readonly [T in Exclude<Teinte, 'plan'>]: string } = {
  copil: 'A8480A',
  cotech: '6B3FA0',
  livrable: '1F5FAE',
  interruption: '5A696F',
}

/** A colour mixed with white: `part` 1 is the colour, 0 is white. */
export function tint(couleur: string, part: number): string {
  return [0, 2, 4]
    .map((at) => {
      const value = Number.parseInt(couleur.slice(at, at + 2), 16)
      const mixed = Math.round(255 + (value - 255) * part)
      return mixed.toString(16).padStart(2, '0').toUpperCase()
    })
    .join('')
}
