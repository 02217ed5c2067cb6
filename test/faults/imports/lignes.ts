import { drawCharge } from './charges'
import type { Tirage } from './tirage'

export const ENTETES = [
  'Civilité',
  'Prénom',
  'Nom',
  'Fonction',
  'Organisme',
  'Courriel',
  'Téléphone',
  'Commune',
  'Adresse',
  'Courriel de l’organisme',
  'Thématiques',
] as const

export type Grille = { readonly entetes: readonly string[]; readonly lignes: string[][] }

const ENTETES_HOSTILES = ['__proto__', 'constructor', '', '=1+1', '<b>Nom</b>', '\u202eNom']
const COURRIELS = new Set([5, 9])

/** Contacts as a list of town halls holds them. Some are those of the dossier already. */
function buildLigne(at: number): string[] {
  return [
    'Mme',
    'Zoé',
    `Nom${at}`,
    'maire',
    `Mairie d’Antignac ${at % 3}`,
    `z${at}@example.org`,
    '0561000000',
    'Antignac',
    '1 rue Haute\n31000 Toulouse',
    'mairie@example.org',
    '',
  ]
}

/** A list in which half of the lines hold something hostile, in one field or in several; now and then in a heading. */
export function drawGrille(tirage: Tirage, count = 5 + tirage.below(5)): Grille {
  const entetes: string[] = [...ENTETES]
  if (tirage.isDrawn(0.2)) entetes[tirage.below(entetes.length)] = tirage.pick(ENTETES_HOSTILES)
  const lignes = Array.from({ length: count }, (_, at) => {
    const ligne = buildLigne(at)
    const hits = tirage.pick([0, 1, 1, 2, 4])
    for (let hit = 0; hit < hits; hit += 1) {
      const column = tirage.below(ligne.length)
      ligne[column] = drawCharge(tirage, COURRIELS.has(column))
    }
    return ligne
  })
  return { entetes, lignes }
}

/** Cut short, flipped, cut inside, or behind the beginning of another kind of file. */
export function damage(tirage: Tirage, bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes)
  switch (tirage.below(4)) {
    case 0:
      return out.subarray(0, tirage.below(out.length))
    case 1:
      for (let i = 0; i < 12; i += 1) out[tirage.below(out.length)] = tirage.below(256)
      return out
    case 2: {
      const at = tirage.below(out.length)
      return Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + 20)])
    }
    default: {
      const start = tirage.pick(['%PDF-1.7', 'MZ', '\u00ef\u00bb\u00bf', '\0\0', '<?xml?>'])
      return Uint8Array.from([...[...start].map((char) => char.charCodeAt(0)), ...out])
    }
  }
}
