import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../shared/domain/dossier'
import { buildCompteRendu } from '../../shared/documents/compte-rendu/build-compte-rendu'
import type { DocumentInput } from '../../shared/documents/document-definition'
import { getDocument } from '../../shared/documents/registry'
import { renderDocx } from '../../shared/word/render-docx'
import { buildReunionsExtremes } from '../shared/documents/reunions-extremes'
import { buildReunionsTypiques } from '../shared/documents/reunions-typiques'
import { foldPrinted, listTexts, openDocx, type OpenDocx } from './open-docx'
import { CTX } from './produce'

const typique = buildReunionsTypiques()
const { dossier, copil } = typique

async function print(
  id: string,
  from: Dossier,
  input: Partial<DocumentInput> & { readonly objet: string | null },
): Promise<{ readonly docx: OpenDocx; readonly text: string }> {
  const definition = getDocument(id)
  if (definition === undefined) throw new Error(`No document ${id}`)
  const docx = openDocx(await renderDocx(definition.build(from, { etat: 'projet', ...input }, CTX)))
  return { docx, text: foldPrinted(listTexts(docx).join('\n')) }
}

function countAll(text: string, part: string): number {
  return text.split(part).length - 1
}

describe('the convocation', () => {
  it('is a letter for all: sender, object, appeal, date, agenda, reply, closing, signature', async () => {
    const { text } = await print('convocation', dossier, { objet: copil })
    for (const part of [
      "1 place de l'Exemple 31110 Bagnères-de-Luchon",
      'Affaire suivie par Mme Claire Dubois',
      'Mesdames et Messieurs les membres du comité de pilotage',
      'Bagnères-de-Luchon, le 1er octobre 2022',
      'Objet : Invitation – COPIL n° 2 – Restitution du diagnostic',
      'Mesdames, Messieurs,',
      'à la réunion du comité de pilotage de la convention territoriale globale, qui se tiendra :',
      'le jeudi 20 octobre 2022 de 14 h à 16 h 30',
      'Salle Henri-Pac',
      'https://visio.example.org/copil-2',
      'ORDRE DU JOUR',
      "Choix des axes prioritaires (pour décision, 1 h, M. Jean L'Haÿ)",
      'avant le 14 octobre 2022 auprès de Mme Claire Dubois (cooperation@ccphg.example.org)',
      "agréer, Mesdames, Messieurs, l'expression",
      "La vice-présidente à l'enfance et à la jeunesse,",
      'Sylvie LANUSSE',
      'Destinataires : Mme Sylvie Lanusse (CCPHG) ; M. Paul Castex',
      'donne pouvoir de voter en mon nom à',
    ]) {
      expect(text, part).toContain(part)
    }
  })

  it('is one letter a guest, with its address, its appeal and its gender; whoever signs gets none', async () => {
    const input = { objet: copil, variante: 'un_par_destinataire' }
    const { docx, text } = await print('convocation', dossier, input)
    expect(countAll(text, 'Objet :')).toBe(9)
    for (const part of [
      "Monsieur Paul CASTEX Maire Ville de Bagnères-de-Luchon Hôtel de ville 23 allées d'Exemple 31110 Bagnères-de-Luchon",
      'Monsieur le Maire,',
      "agréer, Monsieur le Maire, l'expression",
      'Je soussigné M. Paul Castex, maire, Ville de Bagnères-de-Luchon',
      'Madame la Maire,',
      'Je soussignée Mme Anne Sarrat, maire',
      'Madame la Présidente,',
    ]) {
      expect(text, part).toContain(part)
    }
    expect(text).not.toContain('Madame Sylvie LANUSSE')
    // No power for those without a vote: the chargée de coopération and the guest of no organisme.
    expect(countAll(text, 'Pouvoir à découper')).toBe(7)
    const xml = docx.raw.get('word/document.xml') ?? ''
    expect(xml.match(/<w:sectPr\b/g)).toHaveLength(9)
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(9)
  })

  it('stands where a window envelope shows it: 110 × 50 mm', async () => {
    const { docx } = await print('convocation', dossier, { objet: copil })
    const xml = docx.raw.get('word/document.xml') ?? ''
    expect(xml).toMatch(/<w:framePr\b[^>]*w:x="6236"[^>]*w:y="2835"/)
  })

  it('writes to one guest alone when asked', async () => {
    const guest = Object.values(dossier.presences).find((p) => p.statut === 'represente')
    const { text } = await print('convocation', dossier, {
      objet: copil,
      destinataire: guest?.id ?? '',
    })
    expect(text).toContain('Madame Anne SARRAT')
    expect(countAll(text, 'Objet :')).toBe(1)
  })

  it('lists what is still to fill', () => {
    const empty = { objet: Object.keys(dossier.reunions)[0] ?? '', etat: 'projet' } as const
    const convocation = getDocument('convocation')
    expect(convocation?.missing(dossier, empty).map(({ label }) => label)).toEqual([
      'Lieu',
      'Invités',
    ])
    const letters = { objet: copil, etat: 'projet', variante: 'un_par_destinataire' } as const
    expect(convocation?.missing(dossier, letters).map(({ where }) => where)).toEqual([
      'Commune de Saint-Béat-Lez',
      'Conseil départemental de la Haute-Garonne',
      'Familles rurales du Luchonnais',
    ])
  })
})

describe('the feuille d’émargement', () => {
  it('has a row of 11 mm for each guest and five more, by collège then organisme', async () => {
    const { docx, text } = await print('feuille-emargement', dossier, { objet: copil })
    const xml = docx.raw.get('word/document.xml') ?? ''
    expect(xml.match(/<w:trHeight w:val="624" w:hRule="atLeast"\/>/g)).toHaveLength(10 + 5)
    const order = ['Élus', 'Mme LANUSSE Sylvie', 'Mme SARRAT Anne', 'M. CASTEX Paul', 'Techniciens']
    const places = order.map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).toContain('Vos données. Responsable : Communauté de communes')
    expect(text).toContain("jusqu'au 31 décembre 2027")
    expect(text).not.toContain('cooperation@ccphg.example.org')
  })

  it('shows the mail addresses when asked, on a wide page', async () => {
    const { docx, text } = await print('feuille-emargement', dossier, {
      objet: copil,
      variante: 'courriel',
    })
    expect(text).toContain('cooperation@ccphg.example.org')
    expect(docx.raw.get('word/document.xml')).toContain('w:orient="landscape"')
  })

  it('holds 137 guests, each once', async () => {
    const extreme = buildReunionsExtremes()
    const { docx } = await print('feuille-emargement', extreme.dossier, { objet: extreme.copil })
    const xml = docx.raw.get('word/document.xml') ?? ''
    expect(xml.match(/<w:trHeight /g)).toHaveLength(137 + 5)
  })
})

describe('the compte rendu', () => {
  it('says who was there, what was said, decided and left to do', async () => {
    const { text } = await print('compte-rendu', dossier, { objet: copil, etat: 'valide' })
    for (const part of [
      "Projet. Ce compte rendu n'a pas encore été approuvé.",
      'Projet du 20 octobre 2022',
      'COPIL n° 2 – Restitution du diagnostic',
      '6 présents sur 10 invités, dont 1 en visioconférence ; 1 représentée, 2 excusés, 1 absent et 1 pouvoir.',
      'Quorum de 4 : atteint',
      "M. Jean L'Haÿ, directeur adjoint (arrivée à 14 h 20)",
      'Représentée : Mme Anne Sarrat, maire (Commune de Saint-Béat-Lez), représentée par M. Luc Abadie, adjoint.',
      'Excusés : M. Marc Œuilly',
      'pouvoir à M. Paul Castex',
      'Absent : M. Yves Abadie',
      '2. Choix des axes prioritaires',
      'faut-il un axe à part ?',
      "Validation COPIL-2022-1 – à l'unanimité, 6 pour",
      'Décision COPIL-2022-2 – à la majorité, 4 pour, 1 contre, 1 abstention',
      'Mise en œuvre : Mme Claire Dubois, chargée de coopération CTG, échéance : décembre 2022',
      "Ce point n'a pas été abordé.",
      'Envoyer la note stratégique aux maires',
      'Fin novembre 2022',
      'COPIL n° 3 – Bilan de la première année, samedi 2 décembre 2023 à 9 h 30, Mairie de Saint-Béat-Lez.',
    ]) {
      expect(text, part).toContain(part)
    }
  })

  it('once approved, is printed as it was frozen, whoever holds the functions since', async () => {
    const contenu = JSON.stringify(buildCompteRendu(dossier, copil))
    const changed = buildReunionsTypiques((f) => {
      f.add('comptesRendus', { reunion: copil, numero: 1, approuveLe: '2022-12-01', contenu })
      f.set('reunions', copil, { statutCompteRendu: 'approuve', lieu: 'Ailleurs' })
      for (const personne of Object.keys(f.build().personnes)) {
        f.set('personnes', personne, { nom: 'Changé' })
      }
      for (const decision of Object.keys(f.build().decisions)) f.remove('decisions', decision)
    }).dossier
    const { text } = await print('compte-rendu', changed, { objet: copil })
    expect(text).toContain('Approuvé le 1er décembre 2022')
    expect(text).toContain('Sylvie Lanusse')
    expect(text).toContain('Validation COPIL-2022-1')
    expect(text).toContain('Salle Henri-Pac')
    expect(text).not.toMatch(/Changé|Ailleurs|Projet/)
  })

  it('tells a correction from its version in force, and prints each version', async () => {
    const contenu = JSON.stringify(buildCompteRendu(dossier, copil))
    const build = (statutCompteRendu: 'approuve' | 'brouillon') => {
      const ids: string[] = []
      const made = buildReunionsTypiques((f) => {
        for (const [numero, motif] of [
          [1, ''],
          [2, 'Nom d’une participante corrigé.'],
        ] as const) {
          const words = contenu.replaceAll('Lanusse', `Lanusse${numero}`)
          const approuveLe = `2022-12-0${numero}`
          ids.push(
            f.add('comptesRendus', { reunion: copil, numero, approuveLe, motif, contenu: words }),
          )
        }
        f.set('reunions', copil, { statutCompteRendu })
      }).dossier
      return { made, first: ids[0] ?? '' }
    }
    const locked = build('approuve')
    const second = await print('compte-rendu', locked.made, { objet: copil })
    expect(second.text).toContain('Lanusse2')
    expect(second.text).toContain(
      "Version 2, approuvée le 2 décembre 2022. Motif de la correction : Nom d'une participante corrigé.",
    )
    const first = await print('compte-rendu', locked.made, { objet: locked.first })
    expect(first.text).toContain('Lanusse1')
    expect(first.text).toContain('Approuvé le 1er décembre 2022')
    const open = await print('compte-rendu', build('brouillon').made, { objet: copil })
    expect(open.text).toContain('la version 2 reste la version en vigueur')
    expect(open.text).toContain('Projet de version 3')
    expect(open.text).not.toMatch(/Lanusse\d/)
  })

  it('says it when the frozen content cannot be read', async () => {
    const damaged = buildReunionsTypiques((f) => {
      f.add('comptesRendus', { reunion: copil, numero: 1, contenu: '[{"kind":"figure"}]' })
      f.set('reunions', copil, { statutCompteRendu: 'approuve' })
    }).dossier
    const { text } = await print('compte-rendu', damaged, { objet: copil })
    expect(text).toContain("Le contenu approuvé n'a pas pu être relu")
  })

  it('prints the ideas of a table ronde, those with the most votes first', async () => {
    const { text } = await print('compte-rendu', dossier, { objet: typique.tableRonde })
    expect(text).toContain('6 et 7 septembre 2022, de 9 h à 17 h les deux jours')
    expect(text).toMatch(
      /Se déplacer Un transport à la demande .*12 Fiche action 1\.1\.2 Prêter des vélos/,
    )
    expect(text).not.toContain('Groupe sans idée')
  })
})

describe('the relevé de décisions', () => {
  it('is of one meeting, of an instance, or of all', async () => {
    const one = await print('releve-decisions', dossier, { objet: copil })
    expect(one.text).toContain('2 décisions : 1 à appliquer, 1 appliquée.')
    expect(one.text).toContain('Suites à donner')
    const instance = await print('releve-decisions', dossier, { objet: typique.instance })
    expect(instance.text).toContain(
      "COPIL-2022-2 20 oct. 2022 Le logement est traité dans l'axe 3.",
    )
    const all = await print('releve-decisions', dossier, { objet: null })
    expect(all.text).toContain('Toutes les instances')
    expect(all.text).toContain('COPIL-2022-1')
  })
})

describe('the dossier de séance', () => {
  it('holds the agenda prepared, what is asked, the progress by axe, what is still open', async () => {
    const { text } = await print('dossier-seance', dossier, { objet: typique.suivante })
    for (const part of [
      'Arrêter les priorités de la deuxième année.',
      'Tableau de suivi des fiches actions',
      'Transmettre la liste des associations du territoire COPIL n° 1 Chaque commune Fin septembre 2022 En cours En retard',
      'Envoyer la note stratégique aux maires',
      'Actions du plan 20',
      'Axe 1 – Améliorer les services aux familles 10 – – – 10',
      'Ensemble du plan 20 – – – 20',
    ]) {
      expect(text, part).toContain(part)
    }
  })
})

describe('the concertation', () => {
  it('gives the questions of a conversation with lines to write on', async () => {
    const { docx, text } = await print('trame-entretien', dossier, { objet: typique.entretien })
    expect(text).toContain('3. Avec qui aimeriez-vous travailler davantage ?')
    expect(text).toContain('M. Paul Castex, maire')
    const xml = docx.raw.get('word/document.xml') ?? ''
    // 9 mm: five lines a question, six for the rest.
    expect(xml.match(/<w:trHeight w:val="510"/g)).toHaveLength(3 * 5 + 6)
  })

  it('sums up conversations, surveys, workshops, studies, and the constats of each', async () => {
    const { text } = await print('synthese-concertation', dossier, { objet: null })
    for (const part of [
      '15 entretiens, 2 enquêtes (435 répondants) et 1 table ronde ou atelier',
      'Ensemble 15',
      'maire, Ville de Bagnères-de-Luchon, mars 2022',
      'Numérique, papier et en face à face, sur les marchés',
      'Taux de retour 12,9 %',
      "Que manque-t-il sur le territoire ? Des lieux d'échanges pour se retrouver 65 % 268 Une piscine 41,5 % 171",
      'Des horaires de crèche peu adaptés aux saisonniers',
      'Des jeunes sans moyen de transport le mercredi',
      '30 798 € TTC',
      'Caf de la Haute-Garonne 80 % du coût TTC 80 % 24 638 €',
      'Mme Élise Blanc (etude@example.org)',
    ]) {
      expect(text, part).toContain(part)
    }
    // What was said is not signed.
    expect(text).not.toContain('Castex')
  })

  it('prints one survey alone', async () => {
    const { text } = await print('synthese-concertation', dossier, { objet: typique.enquete })
    expect(text).toContain("Synthèse d'enquête")
    expect(text).not.toContain('Entretiens')
  })
})
