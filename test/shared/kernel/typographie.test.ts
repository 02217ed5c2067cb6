import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatParagraphe } from '../../../shared/kernel/typographie'
import { checkTypographie } from '../../../shared/kernel/typographie-check'

/** « ~ » is the no-break space, « ^ » the narrow one. */
const show = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^')

const CASES: { readonly [group: string]: readonly (readonly [string, string])[] } = {
  'quotation marks and apostrophes': [
    ['Tables rondes "stratégie"', 'Tables rondes «~stratégie~»'],
    ['l\'axe "Un cadre de vie", d\'ici 2025', 'l’axe «~Un cadre de vie~», d’ici 2025'],
    ['«déjà»', '«~déjà~»'],
    ['« déjà »', '«~déjà~»'],
    ['il dit “oui”.', 'il dit «~oui~».'],
    ['« il dit "oui" »', '«~il dit “oui”~»'],
    ["aujourd'hui, qu'il", 'aujourd’hui, qu’il'],
    ['un écran de 10"', 'un écran de 10"'],
    ['L\'"aller vers"', 'L’«~aller vers~»'],
    ["5' et 'x'", "5' et 'x'"],
  ],
  'high punctuation': [
    [
      "La Convention Territoriale Globale, c'est quoi ?",
      'La Convention Territoriale Globale, c’est quoi~?',
    ],
    ['Quoi? Oui! Non; si: voilà', 'Quoi~? Oui~! Non~; si~: voilà'],
    ['Quoi ?! Hé !!', 'Quoi~?! Hé~!!'],
    ['PHASE 1 : diagnostic', 'PHASE~1~: diagnostic'],
    ['(?) et [!]', '(?) et [!]'],
    ['Inclusion et Accès aux droits ;', 'Inclusion et Accès aux droits~;'],
    ['élus , agents .', 'élus, agents.'],
    ['à 14:30, ratio 1:2', 'à 14:30, ratio 1:2'],
  ],
  'figures, amounts, units': [
    ['30 798 € TTC', '30~798~€ TTC'],
    ['30798€', '30~798~€'],
    ['soit 80% du coût', 'soit 80~% du coût'],
    ['65% des répondants, 33%', '65~% des répondants, 33~%'],
    ['20391 habitants, 4077 allocataires', '20~391~habitants, 4~077~allocataires'],
    ['20 391 habitants', '20~391~habitants'],
    ['1 088 787,40 €', '1~088~787,40~€'],
    ['12k€ et 1,2 M€', '12~k€ et 1,2~M€'],
    ['2,5 ETP', '2,5~ETP'],
    ['une équipe de 3,5 ETP, 12 km, 5 ans', 'une équipe de 3,5~ETP, 12~km, 5~ans'],
    ['1 million d’euros', '1~million d’euros'],
    ['en 2022, 31110 Bagnères-de-Luchon', 'en 2022, 31110 Bagnères-de-Luchon'],
    ['la période 2022-2026', 'la période 2022-2026'],
    ['2022 habitants ?', '2022~habitants~?'],
    ['CC/20-167 du 059-200043404-20250924', 'CC/20-167 du 059-200043404-20250924'],
    ['05 61 00 00 00', '05 61 00 00 00'],
    ['0561000000', '0561000000'],
  ],
  'dates and times': [
    ['le 12 décembre 2022', 'le 12~décembre 2022'],
    ['18 Juin et 22 Octobre 2021', '18~juin et 22~octobre 2021'],
    ['Juin à Octobre 2023', 'Juin à Octobre 2023'],
    ['1^{er} Avril 2022', '1er~avril 2022'],
    ['1^{er} semestre 2023', '1er~semestre 2023'],
    ['de 18h30 à 20h', 'de 18~h~30 à 20~h'],
    ['18H30', '18~h~30'],
    ['18 h 30', '18~h~30'],
    ['15 Aout', '15~août'],
    ['3 H et 2 F', '3 H et 2 F'],
  ],
  'numbers, references, civilities': [
    ['COPIL n°1, Journal N°1', 'COPIL n°~1, Journal N°~1'],
    ['n° 1', 'n°~1'],
    ['nos 3 et 4', 'nos~3 et 4'],
    [
      'art. 3, article 3, articles L. 263-1 et L.227-1',
      'art.~3, article~3, articles~L.~263-1 et L.~227-1',
    ],
    ['M. Dupont, Mme Durand et MM. X', 'M.~Dupont, Mme~Durand et MM.~X'],
    ['l’axe 1, la fiche 7, page 4, FA 1.3', 'l’axe~1, la fiche~7, page~4, FA~1.3'],
    ['la 2ème réunion, la 1ère, le XXIème siècle', 'la 2e~réunion, la 1re, le XXIe siècle'],
    ['le 1er adjoint', 'le 1er adjoint'],
  ],
  'stops, spaces, words': [
    ['partenaires, associations, ...', 'partenaires, associations, …'],
    ['formation, etc)', 'formation, etc.)'],
    ['formation, etc...', 'formation, etc.'],
    ['formation, etc…', 'formation, etc.'],
    ['deux  espaces   ici', 'deux espaces ici'],
    [
      'Au coeur du territoire, mise en oeuvre, OEUVRE, Oeuvrer',
      'Au cœur du territoire, mise en œuvre, ŒUVRE, Œuvrer',
    ],
    ['AU COEUR, les soeurs, nos voeux, un noeud', 'AU CŒUR, les sœurs, nos vœux, un nœud'],
    ['coexister, moelle, poêle, Lecoeur', 'coexister, moelle, poêle, Lecoeur'],
    ["Etat des lieux des établissements, l'Etat", 'État des lieux des établissements, l’État'],
    ['Elaboration du Pst', 'Élaboration du Pst'],
    ['ELABORATION D’UN DIAGNOSTIC PARTAGE', 'ÉLABORATION D’UN DIAGNOSTIC PARTAGE'],
    ['Etude de la faisabilité', 'Étude de la faisabilité'],
    ['FEVRIER, AOUT', 'FÉVRIER, AOÛT'],
    ['A la fin, Etienne et Evelyne', 'A la fin, Etienne et Evelyne'],
    ['COFIL n°1', 'COFIL n°~1'],
    ["L'amélioration, l'accès, d'équipe", 'L’amélioration, l’accès, d’équipe'],
    ['etc .', 'etc.'],
  ],
  'left alone': [
    ['voir www.example.org/a?b=1;c', 'voir www.example.org/a?b=1;c'],
    ['https://example.org: ici', 'https://example.org~: ici'],
    ['écrire à cct@example.org !', 'écrire à cct@example.org~!'],
    ["le fichier l'axe_n°1-30798€.docx", "le fichier l'axe_n°1-30798€.docx"],
    ['C:\\Users\\x;y', 'C:\\Users\\x;y'],
    ['', ''],
    ['une ligne\nune autre;', 'une ligne\nune autre~;'],
  ],
}

for (const [group, cases] of Object.entries(CASES)) {
  describe(group, () => {
    it.each(cases)('%s', (text, expected) => {
      expect(show(formatParagraphe(text))).toBe(expected)
      expect(formatParagraphe(formatParagraphe(text))).toBe(formatParagraphe(text))
    })
  })
}

describe('options', () => {
  it('fine spaces before ; ! ? only', () => {
    expect(show(formatParagraphe('« Quoi ? » : 80% ; oui !', { fine: true }))).toBe(
      '«~Quoi^?~»~: 80~%^; oui^!',
    )
  })

  it('corrects COFIL only when asked', () => {
    expect(show(formatParagraphe('COFIL n°1 : COFILS', { ocr: true }))).toBe('COPIL n°~1~: COFILS')
  })

  it('leaves locked texts alone', () => {
    expect(
      show(formatParagraphe('Le "Soli\'Guide": l\'Etat', { locked: ['"Soli\'Guide":'] })),
    ).toBe('Le "Soli\'Guide": l’État')
  })
})

/** Words, signs and spaces as people mix them. */
const french = fc
  .array(
    fc.constantFrom(
      'Etat',
      'l',
      "'",
      '’',
      '"',
      '«',
      '»',
      '“',
      '”',
      ' ',
      ' ',
      ' ',
      '\u00a0',
      '\u202f',
      '\n',
      ';',
      ':',
      '!',
      '?',
      '%',
      '€',
      '.',
      '...',
      ',',
      '(',
      ')',
      'coeur',
      'oeuvre',
      '1er',
      '2ème',
      '1ère',
      '^{er}',
      'n°',
      'nos',
      'art.',
      'M.',
      'Mme',
      'article',
      'axe',
      'Dupont',
      '15',
      '1',
      '30798',
      '2022',
      '000',
      '798',
      'h',
      '30',
      'ETP',
      'km',
      'ans',
      'juin',
      'Juin',
      'mars',
      'etc',
      '…',
      'COFIL',
      '14:30',
      'www.example.org',
      'cct@example.org',
      'a.docx',
      '-',
      '–',
      'XXIème',
      'habitants',
      'million',
      "d'euros",
      'L.',
      '05 61 00 00 00',
      '\ue000',
      'k€',
      'ELABORATION',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

/** Letters and figures, case kept, with the listed changes undone: what typography must never touch. */
const bones = (text: string): string =>
  text
    .replace(/[\u02bc\u00ba]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ|Oe/g, 'OE')
    .replace(/Juin(?!\p{L})/gu, 'juin')
    .replace(/([\dIVX])(?:\^\{)?(?:emes?|eres?|ers?|res?|e)\}?/g, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '')

describe('properties', () => {
  for (const [name, texts, runs] of [
    ['French-looking texts', french, 3000],
    ['any text', fc.string({ unit: 'binary', size: 'max', maxLength: 200 }), 600],
    ['any printable text', fc.string({ unit: 'grapheme', maxLength: 60 }), 1000],
  ] as const) {
    it(`${name}: twice is once`, () => {
      fc.assert(
        fc.property(texts, fc.boolean(), (text, fine) => {
          const once = formatParagraphe(text, { fine })
          expect(formatParagraphe(once, { fine })).toBe(once)
        }),
        { numRuns: runs },
      )
    })

    it(`${name}: no letter changes outside the lists`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(bones(formatParagraphe(text))).toBe(bones(text))
        }),
        { numRuns: runs / 2 },
      )
    })
  }

  it('words outside the lists are never touched at all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom(...'abcdefilmnoprstuvàâçéèêëîïôùûÀÉÈ-'),
            minLength: 1,
            maxLength: 9,
          }),
        ),
        (words) => {
          fc.pre(words.every((word) => !/oe|^(?:M|n|p)$|^etc$/i.test(word)))
          const text = words.join(' ')
          expect(formatParagraphe(text)).toBe(text)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('checkTypographie', () => {
  it.each([
    ['Quoi?', 'espace-ponctuation-haute'],
    ['Quoi ?', 'espace-ponctuation-haute'],
    ['si: oui', 'espace-deux-points'],
    ['si : oui', 'espace-deux-points'],
    ['« a »', 'espace-guillemets'],
    ['80 %', 'espace-pourcent'],
    ['80%', 'espace-pourcent'],
    ['24 €', 'espace-monnaie'],
    ['30 798\u00a0€', 'milliers'],
    ['30798\u00a0€', 'milliers'],
    ['n° 1', 'espace-numero'],
    ['article 3', 'espace-article'],
    ['L. 263-1', 'espace-article'],
    ['M. Dupont', 'espace-civilite'],
    ['12 décembre', 'espace-jour-mois'],
    ['2,5 ETP', 'espace-unite'],
    ['18h30', 'heure'],
    ["l'axe", 'apostrophe-droite'],
    ['un "mot"', 'guillemets-droits'],
    ['la suite...', 'points-suspension'],
    ['etc.…', 'etc-suspension'],
    ['deux  espaces', 'double-espace'],
    ['élus , agents', 'espace-virgule'],
    ['la 2ème', 'ordinal'],
    ['1^{er}', 'ordinal'],
    ['au coeur', 'ligature'],
    ['l’Etat', 'capitale-accentuee'],
    ['(-150 familles)', 'tiret-negatif'],
    ['signé par undefined', 'valeur-brute'],
  ])('finds the fault of « %s »', (text, rule) => {
    expect(checkTypographie(text).map((anomaly) => anomaly.rule)).toContain(rule)
  })

  it('says where, behind an address', () => {
    expect(checkTypographie('www.example.org et quoi?')).toEqual([
      { rule: 'espace-ponctuation-haute', index: 23, excerpt: 'ple.org et quoi?' },
    ])
  })

  it('finds nothing in what the corrector has set right', () => {
    for (const [text] of Object.values(CASES).flat()) {
      if (/10"/.test(text)) continue
      expect([text, checkTypographie(formatParagraphe(text))]).toEqual([text, []])
    }
  })
})

/** Pieces of real sentences, faults included. */
const sentence = fc
  .array(
    fc.constantFrom(
      'Etat',
      "l'axe",
      "d'ici",
      '"stratégie"',
      '«aller vers»',
      'élus',
      'agents ,',
      'partenaires ;',
      'quoi?',
      'oui !',
      'ainsi:',
      'soit 80%',
      '30798€',
      '30 798 € TTC',
      '20391 habitants',
      'n°1',
      'article 3',
      'L.263-1',
      'M. Dupont',
      'le 12 décembre',
      '18h30',
      'etc...',
      '2,5 ETP',
      'coeur',
      '1^{er} avril',
      '2ème',
      '1ère',
      '5 ans',
      '…',
      'CAF',
      '2022-2026',
      'Elaboration',
      '14:30',
      'www.example.org',
      '(x3)',
      'de 8 000 à 10 000 €',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '))

describe('the corrector and the checker', () => {
  it('agree on every sentence made of those pieces', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(checkTypographie(formatParagraphe(text))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})
