import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { joinListe } from '../../../shared/kernel/accord'
import type { Difference } from '../../../shared/rules/differences.rules'
import { getLibelleChamp, getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import { formatMoment } from '../../forms/moment'
import { getRecordAddress } from '../../forms/record-address'
import { useCairn } from '../../store/cairn-store'
import type { DepuisVisite } from '../../store/historique-types'
import { getCtx, readDepuisVisite } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** Records named; the history has them all. */
const SHOWN = 8
/** Fields named of one record. */
const FIELDS = 3

/** What others changed since the last visit, record by record. */
export function VisitCard() {
  const dossierId = useCairn((state) => state.dossierId)
  const [{ visite, erreur }, setRead] = useState<{
    readonly visite: DepuisVisite | null
    readonly erreur: string | null
  }>({ visite: null, erreur: null })
  useEffect(() => {
    let isWanted = true
    void readDepuisVisite().then((read) => {
      if (!isWanted) return
      setRead(
        read.ok
          ? { visite: read.value, erreur: null }
          : { visite: null, erreur: read.error.message },
      )
    })
    return () => {
      isWanted = false
    }
  }, [dossierId])
  return (
    <Card title={TABLEAU.visit}>
      {visite === null ? (
        <p role="status">{erreur ?? TABLEAU.visitReading}</p>
      ) : (
        <VisitBody visite={visite} />
      )}
      <a className="tableau-lien" href="#/historique/modifications">
        {TABLEAU.visitAll}
        <IconArrowRight size={15} stroke={1.8} aria-hidden />
      </a>
    </Card>
  )
}

function VisitBody({ visite }: { readonly visite: DepuisVisite }) {
  const { depuis, differences, evenements, personnes } = visite
  if (depuis === null) return <p>{TABLEAU.visitFirst}</p>
  const since = TABLEAU.visitSince(formatMoment(depuis, getCtx().today))
  if (evenements === 0) {
    return (
      <>
        <p className="tableau-note">{since}</p>
        <p className="tableau-calme">
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          {TABLEAU.visitNothing}
        </p>
      </>
    )
  }
  const names = personnes.map((name) => (name.trim() === '' ? TABLEAU.visitSomeone : name))
  const left = differences.length - SHOWN
  return (
    <>
      <p className="tableau-note">{since}</p>
      <p>
        <strong>{TABLEAU.visitBy(evenements, joinListe(names))}</strong>
      </p>
      <ul className="tableau-liste">
        {differences.slice(0, SHOWN).map((one) => (
          <ChangedRecord key={`${one.table}/${one.id}`} difference={one} />
        ))}
      </ul>
      {left > 0 && <p className="tableau-note">{TABLEAU.visitMore(left)}</p>}
    </>
  )
}

function ChangedRecord({ difference }: { readonly difference: Difference }) {
  const { table, id, genre, champs } = difference
  const dossier = useCairn((state) => state.dossier)
  const title = getTitreObjet(dossier, table, id)
  const address = getRecordAddress(dossier, table, id)
  const labels = champs.slice(0, FIELDS).map(({ champ }) => getLibelleChamp(dossier, table, champ))
  const others = champs.length > FIELDS ? '…' : ''
  const what = genre === 'modification' ? `${labels.join(', ')}${others}` : TABLEAU.genres[genre]
  return (
    <li>
      {address === null ? title : <a href={address}>{title}</a>}
      {what !== '' && <span className="tableau-quoi">{what}</span>}
    </li>
  )
}
