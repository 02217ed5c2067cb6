import type { Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { comptePresences, getQuorum } from '../../../../shared/rules/presences.rules'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'

type CompteProps = { readonly dossier: Dossier; readonly reunionId: Id }

/** How many are there and how, and whether the quorum is met without the powers; said as it changes. */
export function PresenceCompte({ dossier, reunionId }: CompteProps) {
  const counts = comptePresences(dossier, reunionId)
  const { requis, atteint, presents } = getQuorum(dossier, reunionId)
  const waiting =
    counts.invites - counts.presents - counts.excuses - counts.absents - counts.representes
  return (
    <div className="presence-comptes" role="status" aria-label={WORDS.counts}>
      <p>{WORDS.countLine(counts)}</p>
      {waiting > 0 && <p className="sous">{WORDS.waiting(waiting)}</p>}
      {counts.pouvoirs > 0 && (
        <p className="sous">{WORDS.votes(counts.votants, counts.pouvoirs)}</p>
      )}
      {requis !== null && (
        <p className="presence-quorum" data-atteint={atteint ?? undefined}>
          {atteint === null
            ? WORDS.quorumAsked(requis)
            : atteint
              ? WORDS.quorumMet(requis, presents)
              : WORDS.quorumMissed(requis, presents)}
        </p>
      )}
    </div>
  )
}
