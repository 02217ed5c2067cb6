import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useCairn } from '../../store/cairn-store'
import type { Reception } from '../../store/reception-types'
import { RECEPTION } from '../../strings/reception'
import { formatMoment } from '../../forms/moment'
import { getCtx } from '../../store/session'
import { readChoixDe } from './choix'
import { ConflitsRecus } from './conflits-recus'
import { FILTRE_TOUT, listGroupesVisibles } from './filtre'
import { buildGroupes } from './groupes'
import { ListeRecue } from './liste-recue'
import { PiedRecu } from './pied-recu'
import { ResumeRecu } from './resume-recu'

/** A received file before anything of it is in the dossier: what it would change, and what to take of it. */
export function ApercuRecu({ reception }: { readonly reception: Reception }) {
  readChoixDe(reception)
  const avant = useCairn((state) => state.dossier)
  const [filtre, setFiltre] = useState(FILTRE_TOUT)
  const groupes = useMemo(() => buildGroupes(reception, avant), [reception, avant])
  const shown = useMemo(() => listGroupesVisibles(groupes, filtre), [groupes, filtre])
  const lignes = groupes.reduce((sum, groupe) => sum + groupe.lignes.length, 0)
  const { conflits } = reception
  const hasConflicts =
    conflits.length > 0 && (filtre.genre === 'tout' || filtre.genre === 'a-decider')
  return (
    <div className="ecran recu">
      <header className="entete">
        <div className="entete-texte">
          <h1>{RECEPTION.title}</h1>
          <p className="sous">
            {RECEPTION.from(reception.creePar, formatMoment(reception.creeLe, getCtx().today))} ·{' '}
            <span className="recu-fichier">{reception.fichier}</span>
          </p>
        </div>
        <Annonce reception={reception} />
      </header>
      <div className="recu-corps">
        <ResumeRecu
          reception={reception}
          groupes={groupes}
          avant={avant}
          filtre={filtre}
          onFilter={setFiltre}
        />
        <div
          className="recu-detail"
          role="region"
          aria-label={RECEPTION.title}
          data-zone="detail"
          tabIndex={0}
        >
          <Quarantaine nombre={reception.quarantaine} />
          {hasConflicts && <ConflitsRecus reception={reception} avant={avant} />}
          {filtre.genre !== 'a-decider' && (
            <ListeRecue
              key={`${filtre.genre} ${filtre.auteur ?? ''}`}
              groupes={shown}
              avant={avant}
              apres={reception.apres}
            />
          )}
          {shown.length === 0 && !hasConflicts && (
            <p className="recu-rien">
              {RECEPTION.nothingHere}{' '}
              <Button variant="default" size="compact-sm" onClick={() => setFiltre(FILTRE_TOUT)}>
                {RECEPTION.showAll}
              </Button>
            </p>
          )}
          <AVerifier reception={reception} />
        </div>
      </div>
      <PiedRecu reception={reception} lignes={lignes} />
    </div>
  )
}

/** In plain sentences: nothing has changed yet, and what will. */
function Annonce({ reception: { relation } }: { readonly reception: Reception }) {
  return (
    <div className="encart recu-annonce">
      <IconShieldCheck size={20} stroke={1.6} aria-hidden="true" />
      <p>
        <strong>{RECEPTION.introStrong}</strong> {RECEPTION.intro}{' '}
        {relation === 'avance' ? RECEPTION.ahead : RECEPTION.diverges}
      </p>
    </div>
  )
}

function Quarantaine({ nombre }: { readonly nombre: number }) {
  if (nombre === 0) return null
  return (
    <div className="encart" data-ton="alerte">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <p>{RECEPTION.quarantine(nombre)}</p>
    </div>
  )
}

function AVerifier({ reception }: { readonly reception: Reception }) {
  const { aVerifier } = reception
  if (aVerifier.length === 0) return null
  return (
    <details className="recu-verifier">
      <summary>{RECEPTION.toCheck(aVerifier.length)}</summary>
      <ul>
        {aVerifier.map(({ code, table, id, message }) => (
          <li key={`${code} ${table} ${id}`}>{message}</li>
        ))}
      </ul>
    </details>
  )
}
