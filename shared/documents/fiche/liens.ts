import { listRows } from '../../domain/dossier'
import { accorderNombre } from '../../kernel/accord'
import type { Id } from '../../kernel/json'
import { listReferenced } from '../../rules/enfants'
import { getNumero, getNumeroFiche } from '../../rules/numerotation.rules'
import { capitalize, getMot } from '../../rules/vocabulaire.rules'
import type { FicheAction } from '../../domain/fiche-action.entity'
import type { Dossier } from '../../domain/dossier'
import type { Block } from '../blocks'
import { list, paragraph } from '../inline'
import { section, type FicheContexte } from './contexte-fiche'

const cache = new WeakMap<Dossier['fichesAction'], ReadonlyMap<Id, ReadonlySet<Id>>>()

/** A link said on one side is printed on both. */
export function listFichesLiees(dossier: Dossier, fiche: FicheAction): readonly FicheAction[] {
  let links = cache.get(dossier.fichesAction)
  if (links === undefined) {
    const built = new Map<Id, Set<Id>>()
    const link = (from: Id, to: Id): void => {
      built.set(from, (built.get(from) ?? new Set()).add(to))
    }
    for (const row of listRows(dossier, 'fichesAction')) {
      for (const other of row.fichesLiees) {
        if (other === row.id) continue
        link(row.id, other)
        link(other, row.id)
      }
    }
    links = built
    cache.set(dossier.fichesAction, links)
  }
  return listReferenced(dossier, 'fichesAction', [...(links.get(fiche.id) ?? [])])
}

/** Other objectifs served, other actions, and what an avenant changed. */
export function listLiens({ dossier, fiche }: FicheContexte): readonly Block[] {
  const objectifs = listReferenced(dossier, 'objectifs', fiche.objectifsSecondaires)
  const served = objectifs.map((o) => `${getNumero(dossier, o.id)} – ${o.titre.trim()}`)
  const related = listFichesLiees(dossier, fiche).map(
    (other) => `${getNumeroFiche(dossier, other.id)} – ${other.titre.trim()}`,
  )
  const objectif = getMot(dossier, 'objectif')
  const action = getMot(dossier, 'action')
  const also = accorderNombre(served.length, {
    one: `Autre ${objectif.one} servi${objectif.genre === 'f' ? 'e' : ''}`,
    many: `Autres ${objectif.many} servi${objectif.genre === 'f' ? 'es' : 's'}`,
  })
  const linked = accorderNombre(related.length, {
    one: `${capitalize(action.one)} lié${action.genre === 'f' ? 'e' : ''}`,
    many: `${capitalize(action.many)} lié${action.genre === 'f' ? 'es' : 's'}`,
  })
  const avenants = [
    fiche.creeeParAvenant === null ? '' : `Fiche créée par l’avenant n° ${fiche.creeeParAvenant}.`,
    fiche.modifieeParAvenant === null
      ? ''
      : `Fiche modifiée par l’avenant n° ${fiche.modifieeParAvenant}.`,
  ].filter((line) => line !== '')
  return [
    ...section(also, served.length === 0 ? [] : [list(served)]),
    ...section(linked, related.length === 0 ? [] : [list(related)]),
    ...avenants.map((line) => paragraph(line, 'note')),
  ]
}
