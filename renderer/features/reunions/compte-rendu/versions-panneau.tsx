import { IconEye, IconFileTypeDocx } from '@tabler/icons-react'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { listVersions } from '../../../../shared/rules/comptes-rendus.rules'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'
import { exportCompteRendu } from './modele-compte-rendu'

type VersionsProps = {
  readonly reunionId: Id
  readonly shown: Id | null
  readonly onShow: (id: Id | null) => void
}

/** The approved versions, the last first: each can be read and printed as it was approved. */
export function VersionsPanneau({ reunionId, shown, onShow }: VersionsProps) {
  const dossier = useCairn((state) => state.dossier)
  const versions = listVersions(dossier, reunionId)
  if (versions.length === 0) return null
  return (
    <section className="carte" aria-labelledby="compte-rendu-versions">
      <h2 id="compte-rendu-versions">{MOTS.versionsTitle}</h2>
      <ol className="compte-rendu-versions">
        {versions.map((version) => {
          const numero = version.numero ?? 1
          const jour =
            version.approuveLe === null ? '' : formatDateFloue(buildJour(version.approuveLe))
          const lors = getNomReunion(dossier, version.approuveLors ?? '')
          const isShown = version.id === shown
          return (
            <li key={version.id}>
              <p>
                <strong>{MOTS.versionName(numero, jour)}</strong>
              </p>
              {lors !== '' && <p className="sous">{MOTS.versionLors(lors)}</p>}
              {version.motif.trim() !== '' && (
                <p className="sous">{MOTS.versionMotif(version.motif)}</p>
              )}
              {version.par.trim() !== '' && <p className="sous">{MOTS.versionPar(version.par)}</p>}
              <div className="compte-rendu-gestes">
                <button
                  type="button"
                  className="bouton-petit"
                  aria-pressed={isShown}
                  aria-label={MOTS.seeOf(numero)}
                  onClick={() => onShow(isShown ? null : version.id)}
                >
                  <IconEye size={15} aria-hidden />
                  {MOTS.see}
                </button>
                <button
                  type="button"
                  className="bouton-petit"
                  aria-label={MOTS.printOf(numero)}
                  onClick={() => void exportCompteRendu(version.id)}
                >
                  <IconFileTypeDocx size={15} aria-hidden />
                  {MOTS.print}
                </button>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
