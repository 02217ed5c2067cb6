import { getRow, type Dossier } from '../../domain/dossier'
import type { Reunion } from '../../domain/reunion.entity'
import { joinListe } from '../../kernel/accord'
import { formatJour } from '../../kernel/jour-format'
import { formatDateReunion } from '../../rules/reunions.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, Inline } from '../blocks'
import { missing, text } from '../inline'
import { getTitresReunion } from '../reunion/choix-reunion'
import { formatLieu } from '../reunion/lieu'
import { formatPersonneEtTitre } from '../reunion/personnes'

/** « Compte rendu », the meeting, then what identifies it in small boxes. What is required and missing is marked. */
export function listBandeau(
  dossier: Dossier,
  reunion: Reunion,
  marquer: boolean,
): readonly Block[] {
  const { court, titre } = getTitresReunion(dossier, reunion)
  const card = (label: string, value: string, mark = ''): Card[] =>
    value !== ''
      ? [{ label, value: [text(capitalize(value))] }]
      : mark !== '' && marquer
        ? [{ label, value: [missing(mark)] }]
        : []
  const items: readonly Card[] = [
    ...card('Date', reunion.date === null ? '' : formatDateReunion(reunion), 'à fixer'),
    ...card('Lieu', formatLieu(reunion), 'à préciser'),
    ...card('Présidence', formatPersonneEtTitre(dossier, reunion.president)),
    ...card('Animation', formatPersonneEtTitre(dossier, reunion.animateur)),
    ...card('Rédaction', formatPersonneEtTitre(dossier, reunion.redacteur), 'à désigner'),
    ...card('Diffusion', formatDiffusion(dossier, reunion)),
  ]
  return [
    {
      kind: 'title',
      title: 'Compte rendu',
      subtitle: titre === '' ? court : `${court} – ${titre}`,
    },
    ...(items.length === 0 ? [] : [{ kind: 'cards', items } as const]),
  ]
}

type Card = { readonly label: string; readonly value: readonly Inline[] }

/** « Les invités et les maires, le 25 octobre 2022 ». */
function formatDiffusion(dossier: Dossier, { listes, diffuseLe }: Reunion): string {
  const names = listes.flatMap((id) => {
    const nom = getRow(dossier, 'listesDiffusion', id)?.nom.trim() ?? ''
    return nom === '' ? [] : [`liste «\u00a0${nom}\u00a0»`]
  })
  const who = joinListe(['les invités', ...names])
  return diffuseLe === null ? who : `${who}, le ${formatJour(diffuseLe)}`
}
