import { getRow, getSingleton, type Dossier } from '../../domain/dossier'
import type { Presence } from '../../domain/presence.entity'
import type { Reunion } from '../../domain/reunion.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatJour } from '../../kernel/jour-format'
import type { DateIso, Id } from '../../kernel/json'
import {
  formatPersonneCourte,
  formatPolitesse,
  getPersonneFonction,
  listCourriels,
} from '../../rules/fonctions.rules'
import { formatDateReunion, getNomReunion } from '../../rules/reunions.rules'
import { getQuorum } from '../../rules/presences.rules'
import type { Block, Inline } from '../blocks'
import { bold, missing, paragraph, text } from '../inline'
import { listCellBlocksOfRiche } from '../rich-blocks'
import { listInlinesVisio, listLignesLieu } from '../reunion/lieu'
import { listOrdreDuJour } from '../reunion/ordre-du-jour'
import { getSignataire } from '../reunion/porteur'
import { buildDestinataire, buildExpediteur, buildLieuEtDate, joinLignes } from './en-tete'
import { formatInvitation } from './instance'
import {
  formatAppelCommun,
  formatAppelInvite,
  getMotConvocation,
  hasPouvoir,
  listInvites,
} from './invites'
import { listPouvoir } from './pouvoir'
import { buildSignature } from './signature'

export type Lettre = {
  readonly dossier: Dossier
  readonly reunion: Reunion
  /** Null: one letter for all. */
  readonly destinataire: Presence | null
  /** The day of the letter. */
  readonly jour: DateIso
  readonly marquer: boolean
}

/** One letter, from its sender to its power slip. */
export function listBlocksOfLettre(lettre: Lettre): readonly Block[] {
  const { dossier, reunion, destinataire, marquer } = lettre
  const invites = listInvites(dossier, reunion)
  const signataire = getSignataire(dossier, reunion)
  const appel =
    destinataire === null
      ? formatAppelCommun(dossier, invites)
      : formatAppelInvite(dossier, destinataire)
  const agenda = listOrdreDuJour(dossier, reunion, { marquer })
  const { requis } = getQuorum(dossier, reunion)
  const pouvoir =
    hasPouvoir(dossier, reunion, requis) && destinataire?.deliberatif !== false
      ? listPouvoir(lettre)
      : []
  return [
    ...buildExpediteur(lettre, signataire),
    buildDestinataire(lettre, invites),
    buildLieuEtDate(lettre, signataire),
    paragraph([bold('Objet : '), text(formatObjet(dossier, reunion))], 'object'),
    paragraph(`${appel},`, 'letter'),
    ...listIntroduction(dossier, reunion),
    buildAnnonce(lettre),
    ...(agenda.length === 0 ? [] : [paragraph('ORDRE DU JOUR', 'agenda'), ...agenda]),
    ...listReponse(dossier, reunion, signataire),
    ...(pouvoir.length === 0
      ? []
      : [
          paragraph(
            'Si vous ne pouvez pas être des nôtres, vous pouvez donner pouvoir à un autre membre au moyen du coupon joint à cette lettre.',
            'letter',
          ),
        ]),
    paragraph(formatPolitesse(appel), 'closing'),
    ...buildSignature(dossier, signataire, marquer),
    ...(destinataire === null ? listDestinataires(invites, dossier) : []),
    ...pouvoir,
  ]
}

/** What is typed, else « Invitation au COPIL n° 2 – Restitution du diagnostic ». */
export function formatObjet(dossier: Dossier, reunion: Reunion): string {
  const typed = reunion.objet.replace(/\s+/g, ' ').trim()
  return typed || `${getMotConvocation(dossier, reunion)} – ${getNomReunion(dossier, reunion)}`
}

function listIntroduction(dossier: Dossier, reunion: Reunion): readonly Block[] {
  const typed = listCellBlocksOfRiche(reunion.introduction)
  if (typed.length > 0) {
    return typed.map((block) =>
      block.kind === 'paragraph' && block.role === undefined ? { ...block, role: 'letter' } : block,
    )
  }
  const verb =
    getMotConvocation(dossier, reunion) === 'Convocation'
      ? 'J’ai l’honneur de vous convoquer'
      : 'J’ai le plaisir de vous inviter'
  return [paragraph(`${verb} ${formatInvitation(dossier, reunion)}, qui se tiendra :`, 'letter')]
}

/** Date, hour and place in the middle of the page. */
function buildAnnonce({ reunion, marquer }: Lettre): Block {
  const lines: (readonly Inline[])[] = []
  if (reunion.date !== null) lines.push([bold(formatAnnonce(reunion))])
  else lines.push(marquer ? [missing('date à fixer')] : [bold('à une date qui sera précisée')])
  const place = listLignesLieu(reunion)
  lines.push(...place.map((line) => [text(line)]))
  const visio = listInlinesVisio(reunion)
  if (visio.length > 0) lines.push(visio)
  if (place.length === 0 && visio.length === 0 && marquer) lines.push([missing('lieu à préciser')])
  return paragraph(joinLignes(lines), 'announced')
}

/** « le jeudi 20 octobre 2022 de 14 h à 16 h 30 », « les 6 et 7 septembre 2022 », « en février 2022 »: as the sentence above asks. */
function formatAnnonce(reunion: Reunion): string {
  const when = formatDateReunion(reunion)
  const { date } = reunion
  if (date === null) return when
  if (date.precision === 'jour' && date.borne === undefined) return `le ${when}`
  const plain = formatDateFloue(date)
  return when.startsWith(plain)
    ? `${formatDateFloue(date, { article: true })}${when.slice(plain.length)}`
    : when
}

/** By when, and to whom. */
function listReponse(dossier: Dossier, reunion: Reunion, signataire: Id | null): readonly Block[] {
  const contact = [reunion.redacteur, reunion.animateur].find(
    (id): id is Id =>
      id !== null && id !== signataire && getRow(dossier, 'fonctions', id) !== undefined,
  )
  const reach =
    contact === undefined
      ? ''
      : `${formatPersonneCourte(dossier, contact)}${formatJoindre(dossier, contact)}`
  if (reunion.reponseAvant === null && reach === '') return []
  const before =
    reunion.reponseAvant === null ? '' : ` avant le ${formatJour(reunion.reponseAvant)}`
  const to = reach === '' ? '' : ` auprès de ${reach}`
  return [paragraph(`Je vous remercie de confirmer votre présence${before}${to}.`, 'letter')]
}

function formatJoindre(dossier: Dossier, id: Id): string {
  const fonction = getRow(dossier, 'fonctions', id)
  const personne = getPersonneFonction(dossier, id)
  const phone =
    fonction?.telephone.trim() ||
    (personne === undefined || personne.opposition ? '' : personne.telephone.trim())
  const ways = [listCourriels(dossier, id), phone].filter((way) => way !== '')
  return ways.length === 0 ? '' : ` (${ways.join(', ')})`
}

/** Who receives the same letter: said at its foot. */
function listDestinataires(invites: readonly Presence[], dossier: Dossier): readonly Block[] {
  if (invites.length < 2) return []
  const names = invites.map((invite) => {
    const titre = getRow(dossier, 'fonctions', invite.fonction)
    const organisme = getRow(dossier, 'organismes', titre?.organisme ?? invite.organisme)
    const nom = formatPersonneCourte(dossier, invite.fonction) || invite.libelle.trim()
    const house = organisme === undefined ? '' : organisme.sigle.trim() || organisme.nom.trim()
    if (nom === '') return organisme?.nom.trim() || house
    const isPerson = getPersonneFonction(dossier, invite.fonction) !== undefined
    const more = isPerson || invite.fonction === null ? house : ''
    return more === '' ? nom : `${nom} (${more})`
  })
  const said = names.filter((name) => name !== '')
  if (said.length === 0) return []
  return [
    paragraph(
      [{ kind: 'text', text: 'Destinataires : ', bold: true }, text(`${said.join(' ; ')}.`)],
      'mention',
    ),
  ]
}

/** Whether Word shows what is missing. */
export function isMarque(dossier: Dossier): boolean {
  return getSingleton(dossier, 'reglages').marquerManques
}
