import { SegmentedControl } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { ApercuDocument } from '../../../forms/apercu/apercu-document'
import { lireCompteRendu } from '../../../../shared/documents/compte-rendu/lire-compte-rendu'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { getEtatCompteRendu } from '../../../../shared/rules/comptes-rendus.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'
import { EmptyState } from '../../../ui/empty-state'
import { getReunionPath } from '../reunions-route'
import { EtatPanneau } from './etat-panneau'
import { ManquesPanneau } from './manques-panneau'
import { buildModele } from './modele-compte-rendu'
import { Redaction } from './redaction'
import { VerrouBandeau } from './verrou-bandeau'
import { VersionsPanneau } from './versions-panneau'
import './compte-rendu.css'

/** The minutes: written, seen as they will print, approved, then frozen; older versions stay readable. */
export function CompteRenduTab({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const etat = getEtatCompteRendu(dossier, reunionId)
  const [view, setView] = useState<'apercu' | 'redaction'>('apercu')
  const [version, setVersion] = useState<Id | null>(null)
  const isWriting = view === 'redaction' && !etat.verrouille && version === null

  function write(champ: string): void {
    setVersion(null)
    setView('redaction')
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById(champ)?.focus()),
    )
  }

  return (
    <div className="ecran-corps compte-rendu">
      <VerrouBandeau reunionId={reunionId} />
      <div className="compte-rendu-cote" data-zone="liste">
        <EtatPanneau reunionId={reunionId} />
        {!etat.verrouille && <ManquesPanneau reunionId={reunionId} onWrite={write} />}
        <VersionsPanneau reunionId={reunionId} shown={version} onShow={setVersion} />
      </div>
      <div className="compte-rendu-feuille" data-zone="detail">
        {version === null && !etat.verrouille && (
          <SegmentedControl
            aria-label={MOTS.view}
            value={view}
            onChange={(next) => setView(next === 'redaction' ? 'redaction' : 'apercu')}
            data={[
              { value: 'apercu', label: MOTS.preview },
              { value: 'redaction', label: MOTS.writing },
            ]}
          />
        )}
        {version !== null && <VersionTete id={version} onBack={() => setVersion(null)} />}
        {isWriting ? (
          <Redaction reunionId={reunionId} />
        ) : (
          <Apercu reunionId={reunionId} objet={version ?? reunionId} />
        )}
      </div>
    </div>
  )
}

function VersionTete({ id, onBack }: { readonly id: Id; readonly onBack: () => void }) {
  const version = useCairn((state) => getRow(state.dossier, 'comptesRendus', id))
  if (version === undefined) return null
  const isReadable = lireCompteRendu(version.contenu) !== null
  return (
    <div className="encart" role="note">
      <p>
        {isReadable ? MOTS.seeing(version.numero ?? 1) : MOTS.unreadable}{' '}
        <button type="button" className="bouton-lien" onClick={onBack}>
          {MOTS.backToCurrent}
        </button>
      </p>
    </div>
  )
}

function Apercu({ reunionId, objet }: { readonly reunionId: Id; readonly objet: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const [ctx] = useState(getCtx)
  // The picture of the page may lag behind; the controls may not.
  const settled = useDeferredValue(dossier)
  const isThere = getRow(settled, 'reunions', reunionId) !== undefined
  const known = getRow(settled, 'comptesRendus', objet) === undefined ? reunionId : objet
  const model = useMemo(
    () => (isThere ? buildModele(settled, known, ctx) : null),
    [settled, isThere, known, ctx],
  )
  const { etat } = getEtatCompteRendu(settled, reunionId)
  return (
    <>
      {etat === 'vide' && (
        <EmptyState
          title={MOTS.emptyTitle}
          example={MOTS.emptyExample}
          action={<a href={`#${getReunionPath(reunionId, 'seance')}`}>{MOTS.toSeance}</a>}
        >
          {MOTS.emptyText}
        </EmptyState>
      )}
      <div
        className="compte-rendu-apercu"
        role="region"
        aria-label={MOTS.previewRegion}
        tabIndex={0}
      >
        {model !== null && <ApercuDocument model={model} />}
      </div>
    </>
  )
}
