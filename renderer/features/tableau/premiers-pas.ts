import type { Dossier } from '../../../shared/domain/dossier'

const isFilled = (table: object): boolean => Object.keys(table).length > 0

/** Whether each of the first steps of a new CTG is begun: convention, rétroplanning, annuaire, gouvernance, axes. */
export function listPremiersPas(dossier: Dossier): readonly boolean[] {
  const [ctg] = Object.values(dossier.ctg)
  return [
    ctg !== undefined && ctg.debut !== null && ctg.fin !== null,
    isFilled(dossier.etapes),
    isFilled(dossier.personnes),
    isFilled(dossier.instances),
    isFilled(dossier.axes),
  ]
}
