/**
 * Writes the `.ctg` of the large annuaire where asked: `node annuaire-file.mjs <path>`. Prints the first meeting and what the file holds,
 * as one line of JSON.
 */
import { writeFileSync } from 'node:fs'
import { listReunions } from '../../shared/rules/reunions.rules'
import { buildDossierAnnuaire } from '../fixtures/dossier-annuaire'
import { buildDossierFile } from './dossier-file'

const dossier = buildDossierAnnuaire()
const { bytes, objets } = await buildDossierFile(dossier)
writeFileSync(process.argv[2] ?? '', bytes)
const reunion = listReunions(dossier)[0]?.id
process.stdout.write(
  `${JSON.stringify({ reunion, objets, ko: Math.round(bytes.length / 1024) })}\n`,
)
