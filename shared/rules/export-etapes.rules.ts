import { getRow, type Dossier } from '../domain/dossier'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { DateFloue } from '../kernel/date-floue'
import { formatNombre } from '../kernel/nombre'
import type { EtapeLue, EtatEtape } from './retroplanning/etapes.rules'
import type { ColonneEtape } from './tableur-etapes'

export const ETATS_TABLEUR: { readonly [E in EtatEtape]: string } = {
  faite: 'Réalisée',
  en_cours: 'En cours',
  a_venir: 'À venir',
  en_retard: 'En retard',
  reportee: 'Reportée',
  annulee: 'Annulée',
}

/** What a step says in each column: dates in words, in the precision they were said with. */
export function readCellulesEtape(
  dossier: Dossier,
  lue: EtapeLue,
): { readonly [C in ColonneEtape]: string } {
  const { etape } = lue
  return {
    phase: getRow(dossier, 'etapes', lue.parent)?.titre.trim() ?? '',
    titre: etape.titre.trim(),
    genre: getGenre(lue),
    prevue: formatDate(getPrevue(dossier, lue)),
    realisee: formatDate(etape.realisee),
    etat: ETATS_TABLEUR[lue.etat],
    responsable: lue.responsable,
    instance: lue.instance,
    quantite: etape.quantite === null ? '' : formatNombre(etape.quantite),
    livrable: etape.livrable.trim(),
    motifEcart: etape.motifEcart.trim(),
  }
}

/** The planned date of today: that of the meeting, as long as it was not held. */
export function getPrevue(dossier: Dossier, { etape, etat }: EtapeLue): DateFloue | null {
  const meeting = getRow(dossier, 'reunions', etape.reunion)
  return etat === 'faite' ? etape.prevue : (meeting?.date ?? etape.prevue)
}

function formatDate(date: DateFloue | null): string {
  return date === null ? '' : formatDateFloue(date)
}

function getGenre({ nature, etape }: EtapeLue): string {
  if (nature === 'phase') return 'Phase'
  if (nature === 'interruption') return 'Interruption'
  if (etape.jalon) return 'Jalon'
  if (nature === 'reunion') return 'Réunion'
  return nature === 'livrable' ? 'Livrable' : 'Étape'
}
