/** Writes the `.ctg` of a plan of 2,000 steps at the path given. */
import { writeFileSync } from 'node:fs'
import { buildPlanEnchaine } from '../fixtures/grand-plan'
import { buildDossierFile } from './dossier-file'

const [path = ''] = process.argv.slice(2)
const { bytes } = await buildDossierFile(
  buildPlanEnchaine().dossier,
  '5eed00ba-4c63-4a1f-8d2e-9b8c7d6e5f41',
)
writeFileSync(path, bytes)
