import { IconAlertTriangle, IconCircleCheck, IconClock, IconMinus } from '@tabler/icons-react'
import { formatMoment } from '../../forms/moment'
import type { FichierLie } from '../../store/lien-types'
import { getCtx } from '../../store/session'
import { PARTAGE } from '../../strings/partage'

type FilesTableProps = { readonly fichiers: readonly FichierLie[] }

/** Each workstation's file: who, when, and whether it has everything. */
export function FilesTable({ fichiers }: FilesTableProps) {
  return (
    <section className="partage-fichiers">
      <h2 id="partage-fichiers">{PARTAGE.files}</h2>
      {fichiers.length === 0 ? (
        <p className="sous">{PARTAGE.filesEmpty}</p>
      ) : (
        <table className="partage-tableau" aria-labelledby="partage-fichiers">
          <thead>
            <tr>
              <th scope="col">{PARTAGE.columns.who}</th>
              <th scope="col">{PARTAGE.columns.when}</th>
              <th scope="col">{PARTAGE.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {fichiers.map((fichier) => (
              <FileRow key={fichier.nom} fichier={fichier} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function FileRow({ fichier }: { readonly fichier: FichierLie }) {
  const { today } = getCtx()
  const { nom, notre, par, quand } = fichier
  const who = par === '' ? (notre ? '' : PARTAGE.unknown) : par
  const title = notre ? [PARTAGE.ours, who].filter((part) => part !== '').join(' – ') : who
  const { tone, text } = describe(fichier, today)
  const Icon = ICONS[tone]
  return (
    <tr>
      <td>
        <span className="partage-poste">{title}</span>
        <span className="partage-nom">{nom}</span>
      </td>
      <td>{quand === null ? '–' : formatMoment(quand, today)}</td>
      <td>
        <span className="partage-ton" data-ton={tone}>
          <Icon size={16} stroke={1.7} aria-hidden="true" />
          {text}
        </span>
      </td>
    </tr>
  )
}

const ICONS = {
  ok: IconCircleCheck,
  attente: IconClock,
  alerte: IconAlertTriangle,
  neutre: IconMinus,
} as const

const DAY = 86_400_000

function describe(
  { etat, aJour, depuis }: FichierLie,
  today: string,
): { readonly tone: keyof typeof ICONS; readonly text: string } {
  const words = PARTAGE.fileStates
  if (etat === 'lu') {
    return aJour ? { tone: 'ok', text: words.upToDate } : { tone: 'attente', text: words.late }
  }
  if (etat === 'en_cours') {
    const isOld = depuis !== null && getCtx().now - depuis > DAY
    return isOld
      ? { tone: 'alerte', text: words.unread(formatMoment(depuis, today)) }
      : { tone: 'attente', text: words.en_cours }
  }
  return { tone: etat === 'plus_recent' ? 'alerte' : 'neutre', text: words[etat] }
}
