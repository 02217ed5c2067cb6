import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listPresences } from '../../../../shared/rules/presences.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { VerrouBandeau } from '../compte-rendu/verrou-bandeau'
import { PresenceCompte } from './presence-compte'
import { PresenceGroupes } from './presence-groupes'
import './presence.css'

/** Who was invited and who came, once the minutes are approved: only to be read. */
export function PresenceFigee({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const reunion = getRow(dossier, 'reunions', reunionId)
  const all = listPresences(dossier, reunionId)
  if (reunion === undefined) return null
  return (
    <div className="ecran-corps presences" data-zone="detail">
      <VerrouBandeau reunionId={reunionId} />
      <div className="presence-tete">
        <PresenceCompte dossier={dossier} reunionId={reunionId} />
        <a href={`#/documents/feuille-emargement/${reunionId}`}>{WORDS.sheet}</a>
      </div>
      {all.length > 0 && (
        <PresenceGroupes
          dossier={dossier}
          reunion={reunion}
          presences={all}
          className="presence-figee"
          renderLine={({ presence, nom, fonction, organisme, statut, detail }) => (
            <li key={presence.id} className="presence presence-ligne">
              <div className="presence-nom">
                <span>{nom === '' ? WORDS.unnamed : nom}</span>
                <span className="sous">
                  {[fonction, organisme === nom ? '' : organisme]
                    .filter((part) => part !== '')
                    .join(', ')}
                  {!presence.deliberatif && (
                    <span className="presence-sans-voix"> {WORDS.noVote}</span>
                  )}
                </span>
                {detail !== '' && <span className="presence-etat">{detail}</span>}
              </div>
              <strong>{statut}</strong>
            </li>
          )}
        />
      )}
    </div>
  )
}
