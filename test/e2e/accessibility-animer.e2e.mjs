// The screens of people, instances, meetings and concertation: axe in both schemes, reflow, French words, policy.
import { ANNUAIRE_ROUTES, ANNUAIRE_STATES } from './tools/annuaire-states.mjs'
import { ANNUAIRE_IMPORT_ROUTES, ANNUAIRE_IMPORT_STATES } from './tools/annuaire-import-states.mjs'
import { checkReflow, checkStates } from './tools/check-states.mjs'
import { CONCERTATION_STATES } from './tools/concertation-states.mjs'
import { GOUVERNANCE_ROUTES, GOUVERNANCE_STATES } from './tools/gouvernance-states.mjs'
import { openReunions, REUNIONS_ROUTES, REUNIONS_STATES } from './tools/reunions-states.mjs'
import { SEANCE_STATES } from './tools/seance-states.mjs'

// Those that open a dossier of their own come last: another one is open afterwards.
checkStates('people, instances, meetings, concertation', [
  ...GOUVERNANCE_STATES,
  ...CONCERTATION_STATES,
  ...ANNUAIRE_IMPORT_STATES,
  ...ANNUAIRE_STATES,
  ...REUNIONS_STATES,
  ...SEANCE_STATES,
])

checkReflow('people, instances, meetings, concertation, at 200 % and 400 % of zoom', [
  ...ANNUAIRE_ROUTES,
  ...ANNUAIRE_IMPORT_ROUTES,
  ...GOUVERNANCE_ROUTES,
  '/concertation/entretiens',
  '/concertation/enquetes',
  '/concertation/ateliers',
  '/concertation/etude',
])

// Some of these addresses name meetings of that project.
checkReflow('meetings, at 200 % and 400 % of zoom', REUNIONS_ROUTES, openReunions)
