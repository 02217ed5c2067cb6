// The screens of the rétroplanning: axe in both schemes, reflow, French words, policy.
import { checkReflow, checkStates } from './tools/check-states.mjs'
import { RETROPLANNING_ROUTES, RETROPLANNING_STATES } from './tools/retroplanning-states.mjs'
import {
  RETROPLANNING_REBOURS_ROUTES,
  RETROPLANNING_REBOURS_STATES,
} from './tools/retroplanning-rebours-states.mjs'
import { RETROPLANNING_SORTIES_STATES } from './tools/retroplanning-sorties-states.mjs'
import {
  RETROPLANNING_VUES_ROUTES,
  RETROPLANNING_VUES_STATES,
} from './tools/retroplanning-vues-states.mjs'

// Those that open a dossier of their own come last: another one is open afterwards.
checkStates('the plan of the démarche', [
  ...RETROPLANNING_STATES,
  ...RETROPLANNING_VUES_STATES,
  ...RETROPLANNING_SORTIES_STATES,
  ...RETROPLANNING_REBOURS_STATES,
])

checkReflow('the plan of the démarche, at 200 % and 400 % of zoom', [
  ...RETROPLANNING_ROUTES,
  ...RETROPLANNING_VUES_ROUTES,
  ...RETROPLANNING_REBOURS_ROUTES,
])
