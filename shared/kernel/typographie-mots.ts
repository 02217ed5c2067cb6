import { MOIS } from './mois'
import { foldText } from './recherche'

/** Words always written with œ, and no other: coexister, moelle and poêle keep their two letters. */
const MOTS_LIGATURES =
  /^(?:(?:man|dés|ré)?oeuvr\p{L}*|(?:ch|c|ranc|s|cons|m)oeurs?|écoeur(?:[ée]|ant)\p{L}*|voeux?|noeuds?|b?oeufs?|oeil|oeillets?|oeillères?|oeillades?|foetus|foetal\p{L}*|oenolog\p{L}*|oecum[ée]ni\p{L}*|oesophage|oed[èe]mes?)$/iu

/**
 * Words of our documents whose capitals people leave without accent. None becomes another word when it gets one (« MARCHE »,
 * « PARTAGE » or « A » could be two words: they stay).
 */
const ACCENTUES = (
  'état états étatique évaluation évaluations évaluatif évaluative évaluer éducation éducatif éducative éducatifs éducatives ' +
  'éducateur éducateurs éducatrice éducatrices école écoles élu élus élue élues élection élections élaboration élaborer étude ' +
  'études étudiant étudiants étudiante étudiantes étape étapes équipe équipes équipement équipements égalité économie économique ' +
  'économiques établissement établissements évolution évolutions événement événements écoute énergie ' +
  'épanouissement éveil échange échanges échéance échéances échéancier échelle échelon élargir élargissement émergence ' +
  'émargement épicerie épiceries équité équitable équilibre étendre éviter éthique écologie écologique écologiques éditorial ' +
  'édito étranger étrangers étrangères éligible éligibilité écart écarts élémentaire élémentaires île îles être ' +
  'février août décembre comité comités délibération délibérations département départements départemental départementale ' +
  'départementaux préfecture société sociétés santé qualité activité activités priorité priorités réunion réunions ' +
  'général générale généraux présentation préambule schéma règlement contrôle précarité pauvreté solidarité solidarités accès ' +
  'thématique thématiques amélioration développement développer création numérique mobilité parentalité accessibilité ' +
  'communauté communautés collectivité collectivités métropole intercommunalité opération opérations opérationnel ' +
  'opérationnels opérationnelle décision décisions délégation présents présidence secrétaire séance séances référent référents ' +
  'bénéficiaires enquête enquêtes problématique problématiques synthèse stratégie stratégies stratégique stratégiques bâtiment ' +
  'préconisations démarche médico-social réseau réseaux modalités méthode méthodes méthodologie procès-verbal ' +
  'préfet région régional régionale régionaux française français théâtre médiathèque bibliothèque crèche crèches'
).split(' ')

const PAR_CLE = new Map(ACCENTUES.map((word) => [foldText(word), word]))

const SUFFIXE = 'i?[èe]mes?|[èe]res?|er|e'
const ORDINAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d+|[IVX]+)(?:\\^\\{(${SUFFIXE})\\}|\\^?(${SUFFIXE}))(?![\\p{L}\\p{N}])`,
  'gu',
)
const JOUR_MOIS = new RegExp(
  `(?<![\\p{L}\\p{N}/-])((?:1er|[12]?\\d|3[01])[ \\u00a0\\u202f]+)(${MOIS.join('|')}|aout)(?!\\p{L})`,
  'giu',
)

/** The only letters that typography changes: œ, accents on capitals, « 2e » for « 2ème », a month in lower case after its day. */
export function formatMots(text: string): string {
  return text
    .replace(/(?<!\p{L})\p{L}{0,12}oe\p{L}*/giu, formatLigature)
    .replace(/\p{Lu}[\p{L}’'-]*\p{L}/gu, (word) => formatParts(word))
    .replace(ORDINAL, formatOrdinalEcrit)
    .replace(JOUR_MOIS, (_all, day: string, month: string) => {
      const folded = month.toLowerCase()
      return day + (folded === 'aout' ? 'août' : folded)
    })
    .replace(/(?<!\p{L})([nN])[\u00ba\u00b0](?=[ \u00a0\u202f]?\d)/gu, '$1°')
    .replace(/(?<!\p{L})etc(?![\p{L}\p{N}.])/gu, 'etc.')
    .replace(/\.{3,}/g, '…')
    .replace(/(?<!\p{L})etc(?:[ \u00a0\u202f]*[.…])+/gu, 'etc.')
}

/** What optical reading breaks in the names of our instances: asked for, never automatic. */
export function formatOcr(text: string): string {
  return text
    .replace(/(?<!\p{L})COFIL(?!\p{L})/gu, 'COPIL')
    .replace(/(?<!\p{L})Cofil(?!\p{L})/gu, 'Copil')
}

function formatLigature(word: string): string {
  if (!MOTS_LIGATURES.test(word)) return word
  return word.replace(/oe/, 'œ').replace(/O[eE]/, 'Œ')
}

function formatParts(word: string): string {
  return word
    .split(/(['’-])/u)
    .map((part) => formatCapitale(part))
    .join('')
}

/** The accented word when it only adds accents to the one written: « ÈLU » is not ours to change. */
function addAccents(word: string, right: string): string {
  const letters = [...right]
  const only = [...word].every(
    (letter, index) =>
      letter === letters[index] || letter.toLowerCase() === foldText(letters[index] ?? ''),
  )
  return only ? right : word
}

/** « Etat » → « État », « ELABORATION » → « ÉLABORATION »; anything else unchanged. */
function formatCapitale(word: string): string {
  const right = PAR_CLE.get(foldText(word))
  if (right === undefined) return word
  if (word.length > 2 && word === word.toUpperCase()) return addAccents(word, right.toUpperCase())
  const capital = right.charAt(0).toUpperCase() + right.slice(1)
  const isCapitalised = /^\p{Lu}/u.test(word) && capital.slice(1) === word.slice(1)
  return isCapitalised ? addAccents(word, capital) : word
}

function formatOrdinalEcrit(all: string, number: string, braced?: string, plain?: string): string {
  const suffix = braced ?? plain ?? ''
  const isOne = number === '1' || number === 'I'
  const isNumber = /^\d/.test(number) || /^X{0,3}(?:IX|IV|V?I{0,3})$/.test(number)
  if (!isNumber || isOne === /m|^e$/.test(suffix))
    return isNumber && suffix === 'e' ? `${number}e` : all
  const plural = suffix.endsWith('s') ? 's' : ''
  if (!isOne) return suffix === 'e' || suffix.includes('m') ? `${number}e${plural}` : all
  return suffix === 'er' ? `${number}er` : `${number}re${plural}`
}
