import { buildAnnee, buildPlage, buildSemestre } from '../../../shared/kernel/date-floue-build'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { euros, puces, riche } from './complete'
import { Fabrique } from './fabrique'

const PHRASE =
  'Le territoire compte de nombreuses communes de montagne : les distances, le relief et l’hiver compliquent l’accès aux services ; les familles le disent à chaque rencontre. '

/** About `length` letters of plain French. */
export function prose(length: number): string {
  return PHRASE.repeat(Math.ceil(length / PHRASE.length))
    .slice(0, length)
    .trim()
}

/**
 * What a real file can hold at its worst: a title of 400 letters, a description of two pages, 25 partners, 12 opérations, 40 indicators,
 * names « L’Haÿ » and « Œuilly », control characters, a dark-unfriendly colour, no funder, years far apart.
 */
export function buildExtreme(adjust: (f: Fabrique) => void = () => undefined): {
  readonly dossier: Dossier
  readonly fiche: Id
} {
  const f = new Fabrique('2026-02-01')
  f.add('ctg', {
    intitule: prose(260),
    territoire: 'Communauté d’agglomération de L’Haÿ-les-Roses et d’Œuilly <Nord> & Sud',
    sigle: 'CON/AUX?*',
    debut: buildAnnee(2022),
    fin: buildAnnee(2026),
  })
  const axe = f.add('axes', { titre: prose(400), couleur: 'FFE100', plusValues: [prose(200)] })
  f.add('axes', { titre: '' })
  const parent = f.add('objectifs', { titre: prose(380), axe, niveau: 'strategique' })
  const objectif = f.add('objectifs', { titre: prose(300), parent, niveau: 'operationnel' })
  for (let i = 0; i < 8; i += 1)
    f.add('constats', {
      texte: prose(350),
      axes: [axe],
      chiffre: { nature: 'nombre', nombre: -150 },
      unite: 'familles',
      source: 'Enquête',
    })
  const organismes = Array.from({ length: 25 }, (_, i) =>
    f.add('organismes', { nom: `Œuvre sociale de L'Haÿ n° ${i + 1}` }),
  )
  const fiche = f.add('fichesAction', {
    titre: `${prose(380)} L'Haÿ Œuilly\u0001\ufffe\ud800`,
    objectif,
    descriptif: riche(...Array.from({ length: 12 }, () => prose(700))),
    publicCible: prose(900),
    secteur: prose(500),
    pilotes: organismes.slice(0, 6),
    budget: {
      centimes: 800_000,
      centimesMax: 1_000_000,
      qualificatif: 'environ',
      taxe: 'ht',
      unites: [],
      texte: 'de reste à charge',
    },
    resultatsAttendus: puces(...Array.from({ length: 20 }, () => prose(160))),
    vigilance: {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [{ type: 'text', text: 'Premier niveau', marks: [{ type: 'bold' }] }],
                },
                {
                  type: 'orderedList',
                  content: [
                    {
                      type: 'listItem',
                      content: [
                        { type: 'paragraph', content: [{ type: 'text', text: 'Second niveau' }] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'site du territoire',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/a?b=1&c="2"' } }],
            },
            { type: 'text', text: ' et ' },
            {
              type: 'text',
              text: 'la page de la CTG',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/ctg' } }],
            },
          ],
        },
      ],
    },
  })
  organismes.forEach((organisme, i) =>
    f.add('partenariats', { fiche, organisme, contribution: prose(40 + 12 * i) }),
  )
  for (let i = 0; i < 12; i += 1) {
    f.add('operations', {
      fiche,
      titre: i === 3 ? '' : prose(60 + i * 10),
      descriptif: i % 2 === 0 ? riche(prose(600), prose(300)) : null,
      publicCible: prose(80),
      porteurs: organismes.slice(i, i + 2),
      budget: i % 3 === 0 ? euros(12_345) : null,
      calendrier: buildSemestre(2023 + (i % 4), 1 + (i % 2)),
      resultatsAttendus: '- premier\n- second\nLe reste.',
    })
  }
  for (let i = 0; i < 40; i += 1) {
    f.add('indicateursSuivi', {
      fiche,
      libelle: i === 7 ? '' : prose(30 + i * 4),
      forme: i % 3 === 0 ? 'qualitatif' : 'quantitatif',
      cible: { nature: 'secret' },
      source: prose(i),
    })
  }
  for (let i = 0; i < 12; i += 1) {
    f.add('lignesFinancement', {
      fiche,
      exercice: i === 0 ? null : 2019 + i,
      financeur: organismes[i] ?? null,
      demande: i % 2 === 0 ? euros(1_234_567) : null,
    })
  }
  for (let i = 0; i < 15; i += 1) {
    f.add('etapes', {
      fiche,
      titre: prose(20 + i * 9),
      prevue: i % 4 === 0 ? null : buildPlage(buildAnnee(2023), buildAnnee(2024 + (i % 3))),
    })
  }
  f.add('fichesAction', { titre: 'Sans place', objectif: 'obj_disparu' })
  adjust(f)
  return { dossier: f.build(), fiche }
}
