import { getRow, type Dossier } from '../../domain/dossier'
import type { DateFloue } from '../../kernel/date-floue'
import { isSameJson, type DateIso, type Id, type Json } from '../../kernel/json'
import { listEtapes, type EtapeLue } from '../../rules/retroplanning/etapes.rules'

/** A step as it is printed. */
export type LigneRetro = {
  readonly id: Id
  readonly lue: EtapeLue
  /** Where it stands: what happened, else what is planned now. */
  readonly quand: DateFloue | null
  /** The plan before it first moved. */
  readonly prevu: DateFloue | null
  /** The plan of today, when it is no longer the first one and the step is not done. */
  readonly desormais: DateFloue | null
  readonly realise: DateFloue | null
}

/** The steps under a title, in the order of the plan; those without a phase have no title. */
export type Section = {
  readonly phase: LigneRetro | null
  /** Titles of the phases inside the phase; the first one, without a title, holds what stands directly under it. */
  readonly parties: readonly { readonly titre: string; readonly lignes: readonly LigneRetro[] }[]
}

/** The plan of the démarche cut as it is printed: a section a phase, steps between two phases in a section of their own. */
export function listSections(dossier: Dossier, today: DateIso): readonly Section[] {
  const lignes = listEtapes(dossier, today).map((lue) => buildLigne(dossier, lue))
  const sections: {
    phase: LigneRetro | null
    parties: { titre: string; lignes: LigneRetro[] }[]
  }[] = []
  const titles: string[] = []
  for (const ligne of lignes) {
    const { profondeur, titre } = ligne.lue
    const holds = ligne.lue.nature === 'phase'
    if (profondeur <= 1 && holds) {
      sections.push({ phase: ligne, parties: [{ titre: '', lignes: [] }] })
      titles.length = 0
      continue
    }
    if (profondeur <= 1) {
      const last = sections.at(-1)
      if (last === undefined || last.phase !== null || isInterruption(ligne, last)) {
        sections.push({ phase: null, parties: [{ titre: '', lignes: [ligne] }] })
      } else last.parties[0]?.lignes.push(ligne)
      continue
    }
    const parties = sections.at(-1)?.parties
    if (parties === undefined) continue
    titles.length = profondeur - 2
    const inside = titles.join(' – ')
    if (holds) {
      titles.push(titre)
      parties.push({ titre: titles.join(' – '), lignes: [] })
      continue
    }
    const part = parties.findLast((one) => one.titre === inside)
    if (part === undefined) parties.push({ titre: inside, lignes: [ligne] })
    else part.lignes.push(ligne)
  }
  return sections
}

/** An interruption between phases is told in a sentence of its own: it never shares a table. */
function isInterruption(
  { lue }: LigneRetro,
  { parties }: { readonly parties: readonly { readonly lignes: readonly LigneRetro[] }[] },
): boolean {
  const before = parties[0]?.lignes.at(-1)?.lue.nature
  return (lue.nature === 'interruption') !== (before === 'interruption')
}

function buildLigne(dossier: Dossier, lue: EtapeLue): LigneRetro {
  const { etape, quand, reference, etat } = lue
  const isDone = etat === 'faite'
  const meeting = getRow(dossier, 'reunions', etape.reunion)
  const realise = etape.realisee ?? (isDone ? (meeting?.date ?? null) : null)
  const ofPhase = lue.nature === 'phase' && isDone ? quand : null
  const hasMoved = !isDone && quand !== null && reference !== null && !isSame(quand, reference)
  return {
    id: lue.id,
    lue,
    quand,
    prevu: reference ?? (realise === null && !isDone ? quand : null),
    desormais: hasMoved && realise === null ? quand : null,
    realise: realise ?? ofPhase,
  }
}

function isSame(a: DateFloue, b: DateFloue): boolean {
  return isSameJson(a as Json, b as Json)
}
