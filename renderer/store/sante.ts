import { echec, success, type Result } from '../../shared/kernel/result'
import { NO_SANTE, useCairn } from './cairn-store'
import type { DernierEssai, EtatSante, SauvegardeInfo } from './sauvegarde-types'
import { readList } from './sauvegarde-write'
import { getServices } from './services'

const DAY = 86_400_000
const COPY_DAYS = 7

/** A backup was written and read again. */
export function noteSauvegarde(dossierId: string, { quand }: SauvegardeInfo): void {
  const state = useCairn.getState()
  if (state.dossierId !== dossierId) return
  const sante = { derniereSauvegarde: quand, sauvegardeVerifiee: true, erreurSauvegarde: null }
  useCairn.setState({ sante: { ...state.sante, ...sante } })
}

/** A backup failed for real; the next one that succeeds clears it. */
export function noteSauvegardeEchouee(dossierId: string, erreurSauvegarde: string): void {
  const state = useCairn.getState()
  if (state.dossierId !== dossierId) return
  useCairn.setState({ sante: { ...state.sante, erreurSauvegarde } })
}

/** A copy of the open dossier has left the machine: copy saved, message prepared. */
export async function noteCopieExterne(): Promise<void> {
  const { dossierId, sante } = useCairn.getState()
  if (dossierId === null) return
  const now = Date.now()
  useCairn.setState({ sante: { ...sante, derniereCopieExterne: now } })
  await getServices()
    .storage.saveReglage(buildCopyKey(dossierId), now)
    .catch(() => undefined)
}

function buildCopyKey(dossierId: string): string {
  return `copie-externe/${dossierId}`
}

/** Shows the safety net of a dossier that was just opened; gives its newest backup, null when there is none or it is not known. */
export async function showSante(dossierId: string): Promise<SauvegardeInfo | null> {
  const listed = await readList(dossierId)
  const copie = await getServices()
    .storage.readReglage(buildCopyKey(dossierId))
    .catch(() => undefined)
  if (useCairn.getState().dossierId !== dossierId) return null
  const derniere = listed.ok ? (listed.value[0] ?? null) : null
  useCairn.setState({
    sante: {
      derniereSauvegarde: derniere?.quand ?? null,
      // Every one that was kept had been read again; a test restore says whether it still can be.
      sauvegardeVerifiee: derniere !== null,
      erreurSauvegarde: listed.ok ? null : listed.error.message,
      derniereCopieExterne: typeof copie === 'number' ? copie : null,
    },
  })
  return derniere
}

export function hideSante(): void {
  useCairn.setState({ sante: NO_SANTE })
}

/** In a browser, nothing leaves the profile by itself: true when no copy was downloaded for a week, or ever. */
export function isCopieAFaire(depuis: number): boolean {
  if (getServices().bridge.capabilities.shell !== 'browser') return false
  const { derniereCopieExterne } = useCairn.getState().sante
  return Date.now() - (derniereCopieExterne ?? depuis) > COPY_DAYS * DAY
}

/** What the health page shows of the open dossier. Each part that does not answer says so, and hides nothing of the others. */
export async function getSante(): Promise<Result<EtatSante>> {
  const { dossierId } = useCairn.getState()
  if (dossierId === null) return echec('aucun_dossier', 'Ouvrez d’abord une CTG.')
  const { bridge, storage } = getServices()
  const [listed, space, log, persistance, essai, metas] = await Promise.all([
    readList(dossierId),
    bridge.archives.space(),
    bridge.log.state(dossierId),
    storage.readReglage('persistance').catch(() => undefined),
    storage.readReglage(`essai/${dossierId}`).catch(() => undefined),
    storage.list().catch(() => []),
  ])
  const { enregistrement, sante } = useCairn.getState()
  const sauvegardes = listed.ok ? listed.value : []
  const creeLe = metas.find((meta) => meta.dossierId === dossierId)?.creeLe ?? Date.now()
  return success({
    ...sante,
    erreurSauvegarde: sante.erreurSauvegarde ?? (listed.ok ? null : listed.error.message),
    dernierEnregistrement: enregistrement.etat === 'enregistre' ? enregistrement.a : null,
    sauvegardes: sauvegardes.length,
    tailleSauvegardes: sauvegardes.reduce((sum, { taille }) => sum + taille, 0),
    derniere: sauvegardes[0] ?? null,
    espaceLibre: space.ok ? space.value.free : null,
    secondJournal: {
      lignes: log.ok ? (log.value?.lines ?? 0) : null,
      abimees: log.ok ? (log.value?.damaged ?? 0) : 0,
      erreur: log.ok ? null : log.error.message,
    },
    persistance: typeof persistance === 'boolean' ? persistance : null,
    dernierEssai: (essai as DernierEssai | undefined) ?? null,
    rappelCopie: isCopieAFaire(creeLe),
  })
}
