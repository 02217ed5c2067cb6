import { Ecritures } from '../../commands/ecritures'
import type { Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { accorderNombre } from '../../kernel/accord'
import type { Id } from '../../kernel/json'
import { formatNombre, NBSP } from '../../kernel/nombre'
import { echec, success } from '../../kernel/result'
import { citer } from '../../rules/retroplanning/citer'
import { getTitreEtape } from '../../rules/retroplanning/etapes.rules'
import { getPhasePerdue, listEtapesOrphelines } from '../../rules/retroplanning/phase-perdue.rules'
import { buildIntrouvable, formatNoms, type ResultatGeste } from './geste-etape'

/**
 * Mends a step whose phase was deleted by someone who did not know that it was in it, and all those left by the same phase. The phase
 * comes back as it was (`supprimee`, kept by the journal), under its own identifier: two people who mend make the same phase. When it
 * is not known, as in a copy without history, its steps are taken to the top of the plan.
 */
export function rendrePhase(dossier: Dossier, id: Id, supprimee: Etape | undefined): ResultatGeste {
  const etape = dossier.etapes[id]
  if (etape === undefined) return buildIntrouvable()
  const phase = getPhasePerdue(dossier, etape)
  if (phase === null) return echec('phase-la', 'Cette étape n’a pas perdu sa phase.')
  const orphelines = listEtapesOrphelines(dossier, phase)
  const writes = new Ecritures(dossier)
  if (supprimee?.id !== phase) {
    for (const one of orphelines) writes.set('etapes', one.id, { parent: null })
    const noms = formatNoms(
      dossier,
      orphelines.map((one) => one.id),
    )
    return success({
      command: writes.build('sortie d’une phase supprimée'),
      recit: `${noms}\u00a0: hors de toute phase.`,
    })
  }
  const row = clean(dossier, supprimee)
  writes.create('etapes', row)
  const nom = citer(getTitreEtape(dossier, row))
  const count = orphelines.length
  const combien = `${formatNombre(count)}${NBSP}${accorderNombre(count, { one: 'étape', many: 'étapes' })}`
  return success({
    command: writes.build(`retour de la phase ${nom}`),
    recit: `La phase ${nom} est de retour, avec ${combien}.`,
  })
}

/** What the phase named and is not there any more is left out; so is a home that now stands in it. */
function clean(dossier: Dossier, row: Etape): Etape {
  const { reunion, comite } = row
  return {
    ...row,
    parent: isHome(dossier, row) ? row.parent : null,
    reunion: reunion !== null && Object.hasOwn(dossier.reunions, reunion) ? reunion : null,
    comite: comite !== null && Object.hasOwn(dossier.instances, comite) ? comite : null,
  }
}

function isHome(dossier: Dossier, { id, parent }: Etape): boolean {
  const seen = new Set<Id>([id])
  let next = parent
  while (next !== null && !seen.has(next)) {
    const home: Etape | undefined = dossier.etapes[next]
    if (home === undefined) return next !== parent
    seen.add(next)
    next = home.parent
  }
  return next === null
}
