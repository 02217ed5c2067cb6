import { createRecord } from '../../../shared/commands/create-record'
import type { Constat } from '../../../shared/domain/constat.entity'
import { getRow, listRows } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import type { Id } from '../../../shared/kernel/json'
import { compareOrdre, getOrdreBetween } from '../../../shared/kernel/ordre'
import { useCairn } from '../../store/cairn-store'
import { execute, getCtx } from '../../store/session'
import { CONCERTATION } from '../../strings/concertation'

/** A constat that rests on a conversation. */
export function createConstatEntretien(id: Id): Id {
  const { dossier } = useCairn.getState()
  const entretien = getRow(dossier, 'entretiens', id)
  return addConstat({
    nature: 'entretien',
    entretiens: [id],
    thematiques: entretien?.thematiques ?? [],
    source: CONCERTATION.sourceEntretien(entretien?.date ? formatDateFloue(entretien.date) : ''),
  })
}

/** A constat that rests on a survey. */
export function createConstatEnquete(id: Id): Id {
  return addConstat({ nature: 'enquete', enquetes: [id], source: getSource(id) })
}

/** A constat that quotes one answer, with its figure and its source: « 65 % des répondants ». */
export function createConstatResultat(id: Id): Id {
  const resultat = getRow(useCairn.getState().dossier, 'resultatsEnquete', id)
  const figure = resultat?.pourcentage ?? null
  return addConstat({
    texte: resultat?.reponse ?? '',
    nature: 'enquete',
    resultat: id,
    enquetes: resultat?.enquete ? [resultat.enquete] : [],
    chiffre: figure === null ? null : { nature: 'nombre', nombre: figure },
    unite: figure === null ? '' : CONCERTATION.unit,
    source: resultat?.enquete ? getSource(resultat.enquete) : '',
  })
}

function getSource(id: Id): string {
  const enquete = getRow(useCairn.getState().dossier, 'enquetes', id)
  if (enquete === undefined) return ''
  const when = enquete.cloture ?? enquete.ouverture
  return CONCERTATION.sourceEnquete(
    enquete.titre.trim(),
    when === null ? '' : formatDateFloue(when),
    enquete.repondants,
  )
}

function addConstat(patch: Partial<Constat>): Id {
  const { dossier } = useCairn.getState()
  const last = listRows(dossier, 'constats').sort(compareOrdre).at(-1)?.ordre ?? null
  const row = REGISTRY.constats.create(getCtx(), {
    ...patch,
    ordre: getOrdreBetween(last, null),
  })
  execute(createRecord('constats', row))
  return row.id
}
