import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { importerContacts } from '../../../shared/gestes/importer-contacts'
import { invertCommand } from '../../../shared/commands/invert-command'
import type { Dossier } from '../../../shared/domain/dossier'
import { listRows } from '../../../shared/domain/dossier'
import type { TableImportee } from '../../../shared/kernel/table-importee'
import {
  ENTETES_EXPORT,
  formatLigneExport,
  listContactsExportes,
} from '../../../shared/rules/export-contacts.rules'
import { buildCorrespondance, type ChampImport } from '../../../shared/rules/import-champs'
import { isRetenue, listLignesImport } from '../../../shared/rules/import-contacts.rules'
import type { ChoixDoublon, PlanImport } from '../../../shared/rules/import-plan'
import {
  foldOrganisme,
  formatNomMairie,
  formatTelephone,
  parseNomComplet,
  parseRole,
  parseTypeOrganisme,
} from '../../../shared/rules/import-valeurs'
import { Fabrique } from '../documents/fabrique'

const JOUR = '2022-10-20'

function table(
  entetes: readonly string[],
  ...lignes: readonly (readonly string[])[]
): TableImportee {
  return { entetes, lignes, numeros: lignes.map((_, at) => at + 2) }
}

function plan(
  dossier: Dossier,
  read: TableImportee,
  choix?: ReadonlyMap<number, ChoixDoublon>,
): PlanImport {
  const steps = listLignesImport(dossier, read, buildCorrespondance(read), {
    jour: JOUR,
    ...(choix === undefined ? {} : { choix }),
  })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

function importAll(
  dossier: Dossier,
  read: TableImportee,
  f: Fabrique,
  choix?: ReadonlyMap<number, ChoixDoublon>,
) {
  const made = plan(dossier, read, choix)
  const retenues = new Set(made.lignes.filter(isRetenue).map(({ numero }) => numero))
  const command = importerContacts(dossier, f.ctx, made, { retenues, provenance: 'essai.csv' })
  return { made, command, after: applyCommand(dossier, command) }
}

function small() {
  const f = new Fabrique()
  const mairie = f.add('organismes', { nom: 'Mairie d’Antignac', courriel: 'mairie@example.org' })
  const caf = f.add('organismes', { nom: 'Caf de la Haute-Garonne', sigle: 'Caf 31' })
  const sylvie = f.add('personnes', {
    civilite: 'mme',
    prenom: 'Sylvie',
    nom: 'Martin',
    courriel: 's.martin@example.org',
    telephone: '05 61 00 00 00',
  })
  const maire = f.add('fonctions', {
    titre: 'Maire',
    personne: sylvie,
    organisme: mairie,
    role: 'elu',
  })
  const paul = f.add('personnes', { prenom: 'Paul', nom: 'Durand' })
  f.add('fonctions', { titre: 'Conseiller technique', personne: paul, organisme: caf })
  return { f, dossier: f.build(), mairie, caf, sylvie, maire, paul }
}

describe('headings', () => {
  it.each<[string[], (ChampImport | null)[]]>([
    [
      ['Civilité', 'NOM', 'Prénom', 'E-mail', 'Tél.'],
      ['civilite', 'nom', 'prenom', 'courriel', 'telephone'],
    ],
    [
      ['Commune', 'Nom du maire', 'Adresse mail', 'Adresse de la mairie'],
      ['commune', 'nomComplet', 'courriel', 'adresse'],
    ],
    [
      ['Nom', 'Mail'],
      ['nomComplet', 'courriel'],
    ],
    [
      ['Structure', 'Nom de famille', 'Prénom(s)', 'Qualité', 'Portable'],
      ['organisme', 'nom', 'prenom', 'fonction', 'telephone'],
    ],
    [
      ['Nom de l’élu(e)', 'Mandat', 'Collectivité', 'Courriel de la mairie'],
      ['nomComplet', 'fonction', 'organisme', 'courrielOrganisme'],
    ],
    [
      ['First Name', 'Last Name', 'Company', 'Job Title', 'E-mail Address'],
      ['prenom', 'nom', 'organisme', 'fonction', 'courriel'],
    ],
    [
      ['__proto__', 'constructor', 'Remarques'],
      [null, null, null],
    ],
  ])('%j', (entetes, champs) => {
    expect(buildCorrespondance(table(entetes))).toEqual(champs)
  })

  it('looks at the cells of a column without heading', () => {
    const read = table(
      ['Colonne A', 'Colonne B', 'Colonne C'],
      ['Martin', 'm@example.org', '0561000000'],
    )
    expect(buildCorrespondance(read)).toEqual([null, 'courriel', 'telephone'])
  })

  it('knows every heading of our own export', () => {
    expect(buildCorrespondance(table(ENTETES_EXPORT))).not.toContain(null)
  })
})

describe('values', () => {
  it.each([
    ['Mme MARTIN Sylvie', '', 'mme', 'Sylvie', 'MARTIN'],
    ['Sylvie Martin', '', null, 'Sylvie', 'Martin'],
    ['M. Paul de la TOUR', '', 'm', 'Paul', 'de la TOUR'],
    ['LE GALL Jean-Yves', '', null, 'Jean-Yves', 'LE GALL'],
    ['Martin, Sylvie', '', null, 'Sylvie', 'Martin'],
    ['MARTIN SYLVIE', 'sylvie.martin@example.org', null, 'SYLVIE', 'MARTIN'],
    ['Martin', '', null, '', 'Martin'],
    ['', '', null, '', ''],
  ])('%s', (text, mail, civilite, prenom, nom) => {
    expect(parseNomComplet(text, mail)).toEqual({ civilite, prenom, nom })
  })

  it('telephones, bodies, types and roles', () => {
    expect(formatTelephone('561000000')).toBe('05 61 00 00 00')
    expect(formatTelephone('05.61.00.00.00')).toBe('05 61 00 00 00')
    expect(formatTelephone('+33 5 61')).toBe('+33 5 61')
    expect(foldOrganisme('Commune de Saint-Béat')).toBe(foldOrganisme('mairie Saint Beat'))
    expect(['Antignac', 'Le Plan', 'Les Salles', 'Cier'].map(formatNomMairie)).toEqual([
      'Mairie d’Antignac',
      'Mairie du Plan',
      'Mairie des Salles',
      'Mairie de Cier',
    ])
    expect(parseTypeOrganisme('Communauté de communes')).toBe('epci')
    expect(parseTypeOrganisme('MAIRIE')).toBe('commune')
    expect(parseTypeOrganisme('constructor')).toBeNull()
    expect(['Élue', 'technicienne', 'élus', 'autre'].map(parseRole)).toEqual([
      'elu',
      'technicien',
      'elu',
      null,
    ])
  })
})

describe('dry run', () => {
  it('says line by line what is new, known, changed, doubtful or refused, and writes nothing', () => {
    const { dossier } = small()
    const before = JSON.stringify(dossier)
    const read = table(
      ['Nom', 'Prénom', 'Fonction', 'Organisme', 'Courriel', 'Téléphone'],
      ['MARTIN', 'sylvie', 'maire', 'Commune d’Antignac', 'S.Martin@example.org', '+33561000000'],
      ['Martin', 'Sylvie', '', 'Mairie d’Antignac', '', '05 36 49 00 11'],
      ['Bernard', 'Luc', 'Directeur', 'CAF 31', 'l.bernard@example.org', ''],
      ['Durand', 'Paul', '', 'MSA', '', ''],
      ['', '', '', '', '', '05'],
      ['Bernard', 'Luc', 'directeur', 'Caf 31', '', ''],
      ['Autre', 'Nom', '', '', 's.martin@example.org', ''],
    )
    const { lignes, compte } = plan(dossier, read)
    expect(lignes.map(({ statut }) => statut)).toEqual([
      'reconnu',
      'doublon',
      'nouveau',
      'doublon',
      'refuse',
      'doublon',
      'doublon',
    ])
    expect(compte).toEqual({ nouveau: 1, modifie: 0, reconnu: 1, doublon: 4, refuse: 1 })
    expect(lignes[3]?.raison).toContain('Paul Durand')
    expect(lignes[5]?.raison).toBe('Déjà dans ce fichier, ligne 4.')
    expect(lignes[6]?.raison).toContain('Même courriel que Sylvie Martin')
    expect(JSON.stringify(dossier)).toBe(before)
  })

  it('shows old and new of what changes; an empty cell erases nothing', () => {
    const { dossier, f } = small()
    const read = table(
      ['Nom complet', 'Courriel', 'Téléphone'],
      ['Sylvie Martin', 's.martin@example.org', '05 36 49 00 22'],
    )
    const { made, after } = importAll(dossier, read, f)
    expect(made.lignes[0]?.statut).toBe('modifie')
    expect(made.lignes[0]?.changements).toEqual([
      { label: 'Téléphone professionnel', avant: '05 61 00 00 00', apres: '05 36 49 00 22' },
    ])
    expect(listRows(after, 'personnes').find(({ nom }) => nom === 'Martin')).toMatchObject({
      prenom: 'Sylvie',
      civilite: 'mme',
      telephone: '05 36 49 00 22',
    })
  })

  it('adds a function rather than rewrite the past one', () => {
    const { dossier, f, sylvie } = small()
    const read = table(
      ['Nom complet', 'Fonction', 'Organisme'],
      ['Sylvie Martin', 'Vice-présidente', 'Mairie d’Antignac'],
    )
    const { made, after } = importAll(dossier, read, f)
    expect(made.lignes[0]?.statut).toBe('modifie')
    const titres = listRows(after, 'fonctions').filter(({ personne }) => personne === sylvie)
    expect(titres.map(({ titre }) => titre)).toEqual(['Maire', 'Vice-présidente'])
  })

  it('never writes someone who objects', () => {
    const { dossier, f, sylvie } = small()
    f.set('personnes', sylvie, { opposition: true })
    const read = table(
      ['Nom', 'Courriel', 'Téléphone'],
      ['Sylvie Martin', 's.martin@example.org', '05 36 49 00 33'],
    )
    const { made, command } = importAll(f.build(), read, f)
    expect(made.lignes[0]?.statut).toBe('refuse')
    expect(command.changes).toEqual([])
    expect(dossier).toBeDefined()
  })

  it('does what is said of a doubtful line', () => {
    const { dossier, f, paul } = small()
    const read = table(['Nom', 'Organisme', 'Courriel'], ['Paul Durand', 'MSA', 'p@example.org'])
    const same = importAll(dossier, read, f, new Map([[2, 'completer']])).after
    expect(same.personnes[paul]?.courriel).toBe('p@example.org')
    expect(Object.keys(same.personnes)).toHaveLength(2)
    const other = importAll(dossier, read, f, new Map([[2, 'creer']])).after
    expect(other.personnes[paul]?.courriel).toBe('')
    expect(Object.keys(other.personnes)).toHaveLength(3)
  })

  it('imports 58 mairies, each with its commune, once; undone in one step; recognised again', () => {
    const { dossier, f } = small()
    const rows = Array.from({ length: 58 }, (_, i) => [
      `Commune${i}`,
      `Maire${i} Jean`,
      `m${i}@example.org`,
    ])
    const read = table(['Commune', 'Maire', 'Mail'], ...rows, [
      'Commune3',
      'Adjoint Luc',
      'a@example.org',
    ])
    const { command, after, made } = importAll(dossier, read, f)
    expect(made.compte.nouveau).toBe(59)
    expect(Object.keys(after.organismes)).toHaveLength(2 + 58)
    expect(Object.keys(after.territoires)).toHaveLength(58)
    expect(Object.keys(after.personnes)).toHaveLength(2 + 59)
    expect(
      listRows(after, 'personnes').filter(({ provenance }) => provenance === 'essai.csv'),
    ).toHaveLength(59)
    expect(plan(after, read).compte).toMatchObject({ reconnu: 59 })
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })
})

describe('our own export', () => {
  it('is recognised whole when it comes back, by its identifiers', () => {
    const { dossier, f, caf, maire } = small()
    f.add('fonctions', { titre: 'Secrétaire', organisme: caf, courriel: 'sec@example.org' })
    f.add('personnes', { nom: 'Seul' })
    f.add('organismes', {
      nom: 'MSA',
      adresse: '1 rue\n31000 X',
      thematiques: [f.add('thematiques', { libelle: 'Logement' })],
    })
    const full = f.build()
    const { contacts, opposes } = listContactsExportes(full, JOUR, null)
    expect([contacts.length, opposes]).toEqual([5, 0])
    const read = table(ENTETES_EXPORT, ...contacts.map((one) => formatLigneExport(full, one)))
    expect(plan(full, read).lignes.map(({ statut }) => statut)).toEqual(Array(5).fill('reconnu'))
    const column = ENTETES_EXPORT.indexOf('Fonction')
    const edited = {
      ...read,
      lignes: read.lignes.map((row) =>
        row[0] === maire ? row.map((cell, at) => (at === column ? 'Maire honoraire' : cell)) : row,
      ),
    }
    const { made, after } = importAll(full, edited, f)
    expect(made.compte).toMatchObject({ modifie: 1, reconnu: 4 })
    expect(after.fonctions[maire]?.titre).toBe('Maire honoraire')
    expect(dossier.fonctions[maire]?.titre).toBe('Maire')
  })

  it('leaves out and counts who objects; keeps only what is chosen', () => {
    const { f, sylvie, paul, caf } = small()
    f.set('personnes', sylvie, { opposition: true })
    const dossier = f.build()
    const all = listContactsExportes(dossier, JOUR, null)
    expect(all.opposes).toBe(1)
    expect(all.contacts.some(({ personne }) => personne?.id === sylvie)).toBe(false)
    const some = listContactsExportes(dossier, JOUR, new Set([caf]))
    expect(some.contacts.map(({ personne }) => personne?.id)).toEqual([paul])
  })
})
