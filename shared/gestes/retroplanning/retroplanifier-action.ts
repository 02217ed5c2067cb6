import { Ecritures } from '../../commands/ecritures'
import type { Command } from '../../domain/command'
import { getRow, type Dossier } from '../../domain/dossier'
import type { DateFloue } from '../../kernel/date-floue'
import { buildJour, buildPlage } from '../../kernel/date-floue-build'
import type { DateIso } from '../../kernel/json'
import { getDe } from '../../rules/retroplanning/etendue'
import { getPlace } from '../../rules/retroplanning/index-plan'
import { getDateMobile, writeDateEtape } from './decaler-ecriture'
import type { ActionRemede } from './retroplanifier-types'

/**
 * The change that a remedy says, in one gesture; empty when its step or its link is gone. A date imposed by the question asked is not in
 * the dossier: the screen moves it where it was typed, and this writes the step all the same.
 */
export function appliquerRemede(dossier: Dossier, action: ActionRemede): Command {
  const writes = new Ecritures(dossier)
  switch (action.genre) {
    case 'delai': {
      const { lien, valeur, unite } = action
      writes.set('dependances', lien, { delai: valeur, uniteDelai: unite, delaiUsuel: '' })
      return writes.build('délai entre deux étapes')
    }
    case 'delier': {
      const row = getRow(dossier, 'dependances', action.lien)
      if (row !== undefined) writes.delete('dependances', row)
      return writes.build('retrait d’un lien entre deux étapes')
    }
    case 'raccourcir': {
      const { etape, duree, unite } = action
      writes.set('etapes', etape, { duree, uniteDuree: unite })
      return writes.build('durée d’une étape')
    }
    default: {
      const etape = getRow(dossier, 'etapes', action.etape)
      if (etape === undefined) return writes.build('report d’une étape')
      const quand =
        action.genre === 'borne' ? action.quand : moveTo(dossier, action.etape, action.jour)
      writeDateEtape(dossier, writes, etape, quand)
      return writes.build('report d’une étape')
    }
  }
}

/** A day, its time kept; the end of a phase whose frame is imposed. */
function moveTo(dossier: Dossier, id: string, jour: DateIso): DateFloue {
  const place = getPlace(dossier, id)
  const present = place === undefined ? null : getDateMobile(dossier, place.etape)
  if (present !== null && place !== undefined && place.enfants.length > 0) {
    const debut = getDe(present)
    return debut.debut < jour ? buildPlage(debut, buildJour(jour)) : buildJour(jour)
  }
  return buildJour(jour, present?.precision === 'jour' ? present.heure : undefined)
}
