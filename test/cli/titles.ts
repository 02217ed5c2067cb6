import { AXES as THEMATIQUES, TRANSVERSAL } from '../shared/documents/seed-001'

// The titles of the plan as published, not as in the source of the example: one is checked by the other.

export const AXES = [TRANSVERSAL.titre, ...THEMATIQUES.map(({ titre }) => titre)]

const groups = THEMATIQUES.flatMap(({ objectifs }) => objectifs)

export const OBJECTIFS = groups.map(([titre]) => titre)

export const FICHES = [...TRANSVERSAL.actions, ...groups.flatMap(([, actions]) => actions)]
