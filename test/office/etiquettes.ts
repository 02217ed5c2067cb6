import { createEmptyDossier, type Dossier } from '../../shared/domain/dossier'
import { etiquettesDocument } from '../../shared/documents/etiquettes.document'
import { buildExtreme } from '../shared/documents/extreme'
import { Fabrique } from '../shared/documents/fabrique'
import { CTX, withCharte, type Case } from './produce'

const COMMUNES = [
  ['Antignac', '31110'],
  ['Juzet', '31110'],
  ['Le Fousseret', '31430'],
] as const
const CIVILITES = ['mme', 'm', null] as const

/** As many mairies, with their maires and their addresses. */
export function buildMairies(count: number): Dossier {
  const f = new Fabrique()
  for (let at = 0; at < count; at += 1) {
    const [nom, code] = COMMUNES[at % 3] ?? COMMUNES[0]
    const rank = String(at + 1)
    const organisme = f.add('organismes', {
      nom: `${nom} ${rank}`,
      type: 'commune',
      adresse: `Place de la Mairie\n${code} ${nom}`,
    })
    const civilite = CIVILITES[at % 3] ?? null
    const personne = f.add('personnes', { civilite, prenom: 'Claude', nom: `Exemple ${rank}` })
    f.add('fonctions', { titre: 'maire', role: 'elu', personne, organisme })
  }
  return f.build()
}

/** Texts at the limit: long names, long addresses, characters that XML does not like. */
function buildLongues(): Dossier {
  const f = new Fabrique()
  const noms = [
    'Établissement public territorial de coopération intercommunale <des> vallées & montagnes réunies',
    'Syndicat',
  ]
  const adresses = [
    'Maison des services au public\nBâtiment B, 2e étage\n12, avenue du Maréchal-Foch\nZone d’activités des Hautes-Vallées\nBP 40512\n31110 Bagnères-de-Luchon Cedex',
    Array.from({ length: 12 }, (_, at) => `Ligne ${String(at)} d’une adresse sans fin`).join('\n'),
  ]
  for (const nom of noms) {
    for (const adresse of adresses) {
      const organisme = f.add('organismes', { nom, adresse })
      const personne = f.add('personnes', { civilite: 'mme', prenom: 'Anne', nom: 'Exemple' })
      f.add('fonctions', {
        titre: 'vice-présidente déléguée à la petite enfance et à la parentalité',
        personne,
        organisme,
      })
    }
  }
  return f.build()
}

export function listCasesEtiquettes(): readonly Case[] {
  const dossiers: readonly (readonly [string, Dossier])[] = [
    ['empty', createEmptyDossier()],
    ['one label', buildMairies(1)],
    ['one whole sheet', buildMairies(24)],
    ['58 mairies', buildMairies(58)],
    ['58 mairies, logos and the stamp corner', withCharte(buildMairies(58), true)],
    ['long names and addresses', buildLongues()],
    ['extreme', buildExtreme().dossier],
  ]
  return dossiers.flatMap(([name, dossier]) =>
    ['organisme', 'fonction'].map((variante) => ({
      name: `${name}, one a ${variante}`,
      model: etiquettesDocument.build(dossier, { objet: null, etat: 'projet', variante }, CTX),
    })),
  )
}
