import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { createEmptyDossier, listRows, type Dossier } from '../../../shared/domain/dossier'
import { readContacts } from '../../../shared/exchange/lit-contacts'
import { importerContacts } from '../../../shared/gestes/importer-contacts'
import type { TableImportee } from '../../../shared/kernel/table-importee'
import { buildCorrespondance } from '../../../shared/rules/import-champs'
import { isRetenue, listLignesImport } from '../../../shared/rules/import-contacts.rules'
import type { PlanImport } from '../../../shared/rules/import-plan'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { MAIRES_XLSX, OUTLOOK_CSV, TELEPHONE_VCF } from '../../fixtures/listes/listes-recues'

const ctx = createFixedCtx()

async function read(bytes: Uint8Array, nom: string): Promise<TableImportee> {
  const lu = await readContacts(bytes, nom)
  if (!lu.ok || lu.value[0] === undefined) throw new Error(lu.ok ? 'nothing' : lu.error.message)
  return lu.value[0].table
}

function plan(dossier: Dossier, table: TableImportee): PlanImport {
  const steps = listLignesImport(dossier, table, buildCorrespondance(table), { jour: ctx.today })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function importAll(dossier: Dossier, made: PlanImport): Dossier {
  const retenues = new Set(made.lignes.filter(isRetenue).map(({ numero }) => numero))
  return applyCommand(dossier, importerContacts(dossier, ctx, made, { retenues, provenance: 'x' }))
}

/** Each column that goes somewhere, as « heading > field ». */
function listUsed(table: TableImportee): readonly string[] {
  const fields = buildCorrespondance(table)
  return table.entetes.flatMap((entete, at) => (fields[at] ? [`${entete} > ${fields[at]}`] : []))
}

describe('lists as they are received', () => {
  it('the contacts of Outlook: both « Titre », the office and never the home, no word for its own columns', async () => {
    const table = await read(OUTLOOK_CSV, 'Contacts.CSV')
    expect(listUsed(table)).toEqual([
      'Titre > civilite',
      'Prénom > prenom',
      'Nom > nom',
      'Société > organisme',
      'Titre > fonction',
      'Rue (bureau) > adresse',
      'Ville (bureau) > commune',
      'Code postal (bureau) > codePostal',
      'Téléphone (bureau) > telephone',
      'Adresse de messagerie > courriel',
    ])
    const made = plan(createEmptyDossier(), table)
    expect(made.compte).toEqual({ nouveau: 3, modifie: 0, reconnu: 0, doublon: 0, refuse: 0 })
    expect(made.lignes.flatMap(({ avertissements }) => avertissements)).toEqual([])
    const dossier = importAll(createEmptyDossier(), made)
    expect(listRows(dossier, 'personnes')).toMatchObject([
      { civilite: 'mme', prenom: 'Sylvie', nom: 'Lanusse', telephone: '05 36 49 00 01' },
      { civilite: 'm', prenom: 'Noël', nom: 'BÉNÉVENT', telephone: '05 36 49 00 02' },
    ])
    expect(listRows(dossier, 'organismes')).toMatchObject([
      { nom: 'Mairie de Barbazan', adresse: '1, place de l’Œuvre\n31510 Barbazan' },
      { nom: 'Caf de la Haute-Garonne' },
      { nom: 'Familles rurales', adresse: '', courriel: 'contact@fr.example.org' },
    ])
    expect(plan(dossier, table).compte).toMatchObject({ reconnu: 3 })
  })

  it('a list of mayors under merged titles: « Maire de X » gives the title, the town hall and the commune', async () => {
    const table = await read(MAIRES_XLSX, 'Maires.xlsx')
    expect(listUsed(table)).toEqual([
      'Civ. > civilite',
      'NOM Prénom > nomComplet',
      'Qualité > fonction',
      'Téléphone mairie > telephoneOrganisme',
      'Mail > courriel',
    ])
    const made = plan(createEmptyDossier(), table)
    expect(made.lignes.map(({ numero, titre, detail }) => [numero, titre, detail])).toEqual([
      [5, 'Sylvie MARTIN', 'Maire, Mairie de Barbazan'],
      [6, 'Jean-Noël DUPUY', 'Maire, Mairie du Plan'],
      [7, 'Luc CASTEX', 'Maire, Mairie d’Antignac'],
      [8, 'Anne L’HAŸ', 'Maire, Mairie de L’Isle-en-Dodon'],
    ])
    const dossier = importAll(createEmptyDossier(), made)
    expect(listRows(dossier, 'territoires').map(({ nom }) => nom)).toEqual([
      'Barbazan',
      'Le Plan',
      'Antignac',
      'L’Isle-en-Dodon',
    ])
    expect(listRows(dossier, 'organismes')[0]).toMatchObject({ telephone: '05 36 49 00 11' })
    expect(listRows(dossier, 'fonctions').map(({ titre, role }) => [titre, role])).toEqual(
      Array.from({ length: 4 }, () => ['Maire', 'elu']),
    )
    expect(plan(dossier, table).compte).toMatchObject({ reconnu: 4 })
  })

  it('the cards of a telephone: recognised as who came with the other lists, its number written as here', async () => {
    const lists = [await read(OUTLOOK_CSV, 'a.csv'), await read(MAIRES_XLSX, 'b.xlsx')]
    const dossier = lists.reduce(
      (known, table) => importAll(known, plan(known, table)),
      createEmptyDossier(),
    )
    const table = await read(TELEPHONE_VCF, 'Contacts.vcf')
    expect(JSON.stringify(table)).not.toMatch(/privée|1970|9j/)
    const made = plan(dossier, table)
    expect(made.lignes.map(({ titre, statut }) => [titre, statut])).toEqual([
      ['Sylvie Martin', 'modifie'],
      ['Noël BÉNÉVENT', 'reconnu'],
    ])
    expect(made.lignes[0]?.changements).toMatchObject([
      { avant: 'mairie@b.example.org', apres: 's.martin@example.org' },
      { avant: '', apres: '06 00 00 00 00' },
    ])
  })
})
