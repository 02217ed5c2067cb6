import { getAnyRow, type Dossier } from '../../domain/dossier'
import { SUPPRESSION } from '../../domain/operation'
import type { TableName } from '../../domain/registry'
import type { Id } from '../../kernel/json'
import { formatValeur, getLibelleChamp, getTitreObjet } from '../../rules/valeurs-lisibles.rules'
import type { Block } from '../blocks'
import { cell, heading, headRow, paragraph } from '../inline'
import type { DecisionRapport } from '../rapport-fusion'
import { listBlocksOfValeur } from './valeur-imprimee'

const CHOIX: { readonly [C in DecisionRapport['choix']]: string } = {
  mienne: 'Notre valeur est gardée',
  recue: 'La valeur reçue est prise',
  deux: 'Les deux textes sont réunis',
  autre: 'Une autre valeur est écrite',
  garder: 'L’élément est gardé',
  supprimer: 'L’élément est supprimé',
  plus_tard: 'À décider',
}

/** One side deleted the record, the other went on with it: whoever has it no more deleted it. */
const SUPPRIME = 'Élément supprimé'
const MODIFIE = 'Élément modifié'

function hasRow(dossier: Dossier, table: TableName, id: Id): boolean {
  return getAnyRow(dossier, table, id) !== undefined
}

/** The table of the conflicts; nothing without any. */
export function listDecisions({
  avant,
  apres,
  recu,
  decisions,
}: {
  readonly avant: Dossier
  readonly apres: Dossier
  readonly recu: Dossier
  readonly decisions: readonly DecisionRapport[]
}): readonly Block[] {
  if (decisions.length === 0) return []
  return [
    heading(2, 'Modifications faites des deux côtés'),
    {
      kind: 'table',
      caption: 'Conflits : notre valeur, la valeur reçue et la décision',
      columns: [1.9, 1.3, 2.2, 2.2, 2.4].map((share) => ({ share, align: 'left' }) as const),
      head: [headRow(['Élément', 'Champ', 'Notre valeur', 'Valeur reçue', 'Décision'])],
      rows: decisions.map(({ table, id, champ, choix, mienne, recue, retenue, auteur }) => ({
        cells: [
          cell(getTitreObjet(apres, table, id, avant)),
          cell(getLibelleChamp(apres, table, champ)),
          cell(
            champ === SUPPRESSION
              ? hasRow(avant, table, id)
                ? MODIFIE
                : SUPPRIME
              : listBlocksOfValeur(formatValeur(avant, table, champ, mienne, recu)),
          ),
          cell([
            ...(champ === SUPPRESSION
              ? [paragraph(hasRow(avant, table, id) ? SUPPRIME : MODIFIE)]
              : listBlocksOfValeur(formatValeur(recu, table, champ, recue, avant))),
            ...(auteur.trim() === '' ? [] : [paragraph(auteur.trim(), 'note')]),
          ]),
          cell([
            paragraph(CHOIX[choix]),
            ...(choix === 'deux' || choix === 'autre'
              ? listBlocksOfValeur(formatValeur(apres, table, champ, retenue, avant))
              : []),
          ]),
        ],
      })),
      rowsMayBreak: true,
    },
  ]
}
