import { getSingleton } from '../../domain/dossier'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatMontant } from '../../kernel/montant-format'
import { accorderGenre, accorderNombre } from '../../kernel/accord'
import { getLibelleOption } from '../../rules/options.rules'
import { listReferenced } from '../../rules/enfants'
import {
  getGenreFonction,
  getLibelleAxe,
  getLibelleFiche,
  getLibelleFonction,
  getNomOrganisme,
} from '../../rules/libelles.rules'
import { getNumero } from '../../rules/numerotation.rules'
import { capitalize, getMot } from '../../rules/vocabulaire.rules'
import type { Block, Inline } from '../blocks'
import { getAccent } from '../couleurs'
import { missing, text } from '../inline'
import { valueOrMark, type FicheContexte } from './contexte-fiche'

/** A longer text leaves the cards and gets a section of its own. */
export const CARD_MAX = 240

/** « Annexe à la délibération n° … du conseil communautaire du … », when the charte asks for it. */
export function listReferenceDeliberation({ dossier, marquer }: FicheContexte): readonly Block[] {
  if (!getSingleton(dossier, 'charte').annexeDeliberation) return []
  const blank = (mark: string): Inline => (marquer ? missing(mark) : text('………………'))
  return [
    {
      kind: 'paragraph',
      role: 'mention',
      align: 'right',
      content: [
        text('Annexe à la délibération n°\u00a0'),
        blank('à compléter'),
        text(' du conseil communautaire du '),
        blank('date'),
      ],
    },
  ]
}

export function buildBand(contexte: FicheContexte): Block {
  const { dossier, fiche, axe, objectifs } = contexte
  const surtitle = [getLibelleFiche(dossier, fiche.id)]
  if (axe !== undefined) {
    const label = getLibelleAxe(dossier, axe.id)
    surtitle.push(axe.titre.trim() === '' ? label : `${label} – ${axe.titre.trim()}`)
  }
  const mot = capitalize(getMot(dossier, 'objectif').one)
  const subtitle = objectifs
    .map((o) => `${mot} ${getNumero(dossier, o.id)} – ${o.titre.trim()}`)
    .join('\n')
  return {
    kind: 'band',
    level: 1,
    surtitle: surtitle.join('\u2002|\u2002'),
    title: fiche.titre.trim() || `${capitalize(getMot(dossier, 'action').one)} sans titre`,
    subtitle,
    accent: getAccent(dossier, axe),
  }
}

type Card = { readonly label: string; readonly value: readonly Inline[] }

/** The boxes at the head of a fiche: six always thought of, others when filled. */
export function buildCards(contexte: FicheContexte): readonly Block[] {
  const { dossier, fiche } = contexte
  const pilotes = listPilotes(contexte)
  const elu = getGenreFonction(dossier, fiche.referentElu)
  const technique = getGenreFonction(dossier, fiche.referentTechnique)
  const territoire = getTerritoire(contexte)
  const cards: (Card | undefined)[] = [
    card(
      accorderNombre(pilotes.length, { one: 'Pilote', many: 'Pilotes' }),
      valueOrMark(contexte, joinPilotes(pilotes, fiche.precisionPilotage), 'à désigner'),
    ),
    card(
      accorderGenre(elu, { m: 'Élu référent', f: 'Élue référente' }),
      valueOrMark(contexte, getLibelleFonction(dossier, fiche.referentElu), 'à désigner'),
    ),
    card(
      'Calendrier',
      valueOrMark(
        contexte,
        fiche.calendrier === null ? '' : capitalize(formatDateFloue(fiche.calendrier)),
        'à fixer',
      ),
    ),
    fiche.publicCible.length > CARD_MAX
      ? undefined
      : card('Public visé', valueOrMark(contexte, joinLines(fiche.publicCible), 'à compléter')),
    territoire.length > CARD_MAX
      ? undefined
      : card('Territoire', valueOrMark(contexte, territoire, 'à compléter')),
    card('État d’avancement', filled(getLibelleOption('fichesAction', 'statut', fiche.statut))),
    card(
      accorderGenre(technique, { m: 'Référent technique', f: 'Référente technique' }),
      filled(getLibelleFonction(dossier, fiche.referentTechnique)),
    ),
    card(
      'Budget prévisionnel',
      valueOrMark(
        contexte,
        fiche.budget === null ? '' : capitalize(formatMontant(fiche.budget)),
        'à chiffrer',
      ),
    ),
    card('Priorité', filled(getLibelleOption('fichesAction', 'priorite', fiche.priorite))),
    card(
      accorderNombre(fiche.thematiques.length, { one: 'Thématique', many: 'Thématiques' }),
      filled(
        listReferenced(dossier, 'thematiques', fiche.thematiques)
          .map((thematique) => thematique.libelle)
          .join(', '),
      ),
    ),
  ]
  const items = cards.filter((item) => item !== undefined)
  return items.length === 0 ? [] : [{ kind: 'cards', items }]
}

function card(label: string, value: readonly Inline[] | undefined): Card | undefined {
  return value === undefined ? undefined : { label, value }
}

function filled(value: string): readonly Inline[] | undefined {
  return value.trim() === '' ? undefined : [text(value.trim())]
}

/** Organismes first, then functions. */
export function listPilotes({ dossier, fiche }: FicheContexte): readonly string[] {
  return [
    ...fiche.pilotes.map((id) => getNomOrganisme(dossier, id)),
    ...fiche.pilotesFonctions.map((id) => getLibelleFonction(dossier, id)),
  ].filter((nom) => nom !== '')
}

export function joinPilotes(pilotes: readonly string[], precision: string): string {
  const names = pilotes.join(' ; ')
  const more = precision.trim()
  if (names === '' || more === '') return names || capitalize(more)
  return /^[,(]/.test(more) ? `${names}${more}` : `${names}, ${more}`
}

/** The sector in words, then the communes by name. */
export function getTerritoire({ dossier, fiche }: FicheContexte): string {
  const communes = listReferenced(dossier, 'territoires', fiche.communes).map((t) => t.nom)
  const names = communes.sort((a, b) => a.localeCompare(b, 'fr')).join(', ')
  const secteur = joinLines(fiche.secteur)
  return secteur === '' || names === '' ? secteur || names : `${secteur} : ${names}`
}

/** Several lines as one, for a card. */
export function joinLines(value: string): string {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/^[-•–*]\s+/, ''))
    .filter((line) => line !== '')
    .join(' ; ')
}
