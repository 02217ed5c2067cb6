import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { formatNombre } from '../../../shared/kernel/nombre'
import { getRow } from '../../../shared/domain/dossier'
import { formatCanaux, getTauxRetour } from '../../../shared/rules/concertation.rules'
import { listChildren } from '../../../shared/rules/enfants'
import { ChildTable } from '../../forms/child-table'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { CONCERTATION } from '../../strings/concertation'
import { ConstatsTires } from './constats-tires'
import { createConstatEnquete, createConstatResultat } from './create-constat'

/** A survey, its answers in figures, and the constats that quote them. */
export function EnqueteDetail({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const openRecord = useOpenRecord()
  const enquete = getRow(dossier, 'enquetes', id)
  const resultats = useMemo(
    () => listChildren(dossier, 'resultatsEnquete', 'enquete', id),
    [dossier, id],
  )
  if (enquete === undefined) return null
  const rate = getTauxRetour(enquete)
  const canaux = formatCanaux(enquete)
  return (
    <>
      <p className="sous" role="status">
        {[
          canaux === '' ? '' : CONCERTATION.channels(canaux),
          rate === null ? '' : CONCERTATION.rate(formatNombre(Math.round(rate * 10) / 10)),
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </p>
      <RecordForm table="enquetes" id={id} />
      <ChildTable
        table="resultatsEnquete"
        parentField="enquete"
        parentId={id}
        columns={['question', 'reponse', 'pourcentage', 'effectif']}
        title={CONCERTATION.results}
      />
      {resultats.length > 0 && (
        <section className="concertation-citer" aria-label={CONCERTATION.quote}>
          <h3>{CONCERTATION.quote}</h3>
          <ul>
            {resultats.map((resultat) => (
              <li key={resultat.id}>
                <span>
                  {CONCERTATION.resultat(
                    resultat.reponse.trim() || CONCERTATION.noAnswer,
                    resultat.pourcentage === null ? '' : formatNombre(resultat.pourcentage),
                  )}
                </span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={CONCERTATION.makeConstatOf(resultat.reponse)}
                  onClick={() => openRecord?.('constats', createConstatResultat(resultat.id))}
                >
                  {CONCERTATION.makeConstat}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ConstatsTires origine={{ enquete: id }} onAdd={() => createConstatEnquete(id)} />
    </>
  )
}
