import { accorderGenre } from '../../kernel/accord'
import { formatDateReunion, getNomCourtReunion } from '../../rules/reunions.rules'
import { getNomPresence } from '../../rules/presences.rules'
import { getGenreFonction } from '../../rules/libelles.rules'
import type { Block, TableRow } from '../blocks'
import { cell, paragraph } from '../inline'
import { formatIdentite } from './en-tete'
import type { Lettre } from './lettre'

/** Room for a line written by hand, and for a signature. */
const LINE = 9
const SIGNATURE = 16

/** The slip by which a guest gives their vote to another: to be cut and sent back. */
export function listPouvoir({ dossier, reunion, destinataire }: Lettre): readonly Block[] {
  const name = getNomCourtReunion(dossier, reunion)
  const title = `Pouvoir – ${name}, ${formatDateReunion(reunion)}`
  const identity =
    destinataire === null
      ? ''
      : formatIdentite(dossier, destinataire.fonction) || getNomPresence(dossier, destinataire)
  const genre = destinataire === null ? null : getGenreFonction(dossier, destinataire.fonction)
  const who =
    identity === '' || genre === null
      ? 'Membre empêché (nom, prénom, fonction)'
      : accorderGenre(genre, { m: 'Je soussigné', f: 'Je soussignée' })
  const row = (label: string, value: string, height: number): TableRow => ({
    cells: [cell(label), cell(value)],
    height,
  })
  return [
    paragraph('Pouvoir à découper et à retourner avant la réunion', 'cut'),
    {
      kind: 'table',
      caption: 'Pouvoir à remplir à la main',
      columns: [
        { share: 4, align: 'left' },
        { share: 6, align: 'left' },
      ],
      head: [[cell(title, { tone: 'head', colSpan: 2 })]],
      rows: [
        row(who, identity, LINE),
        row('donne pouvoir de voter en mon nom à', '', LINE),
        row('Fait à (lieu), le (date)', '', LINE),
        row('Signature', '', SIGNATURE),
      ],
      labelColumn: true,
      grid: true,
    },
  ]
}
