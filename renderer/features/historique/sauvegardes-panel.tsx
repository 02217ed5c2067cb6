import { Button } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import { formatMoment } from '../../forms/moment'
import { addAvis, getCtx } from '../../store/session'
import { createSauvegarde } from '../../store/sauvegardes'
import { SAUVEGARDES } from '../../strings/sauvegardes'
import { EmptyState } from '../../ui/empty-state'
import { formatTaille } from './format-taille'
import type { HistoriqueRoute } from './historique-route'
import { Refusal } from './refusal'
import { SauvegardeDetail } from './sauvegarde-detail'
import { SauvegardeRow } from './sauvegarde-row'
import { ShowMore } from './show-more'
import { useSauvegardes } from './use-sauvegardes'

const STEP = 40

/** The backups of the dossier, or one of them: what the address says. */
export function SauvegardesPanel({ rest, asked }: Pick<HistoriqueRoute, 'rest' | 'asked'>) {
  if (rest === '') return <SauvegardeList />
  return <SauvegardeDetail key={rest} name={rest} isChoosing={asked.has('choisir')} />
}

function SauvegardeList() {
  const { sauvegardes, erreur, reread } = useSauvegardes()
  const [isWorking, setWorking] = useState(false)
  const [count, setCount] = useState(STEP)

  async function backUp(): Promise<void> {
    setWorking(true)
    const made = await createSauvegarde('manuelle')
    setWorking(false)
    if (!made.ok) {
      addAvis({ ton: 'erreur', texte: made.error.message })
      return
    }
    const moment = formatMoment(made.value.quand, getCtx().today)
    addAvis({ ton: 'succes', texte: SAUVEGARDES.done(moment) })
    reread()
  }

  const button = (
    <Button
      loading={isWorking}
      leftSection={<IconDatabaseExport size={17} stroke={1.7} aria-hidden />}
      onClick={() => void backUp()}
    >
      {SAUVEGARDES.now}
    </Button>
  )
  const total = (sauvegardes ?? []).reduce((sum, { taille }) => sum + taille, 0)
  return (
    <>
      <p className="texte">{SAUVEGARDES.intro}</p>
      {erreur !== null && <Refusal message={erreur} onRetry={reread} />}
      {sauvegardes === null ? (
        erreur === null && <p role="status">{SAUVEGARDES.reading}</p>
      ) : sauvegardes.length === 0 ? (
        <EmptyState title={SAUVEGARDES.emptyTitle} action={button}>
          {SAUVEGARDES.emptyText}
        </EmptyState>
      ) : (
        <>
          <div className="boutons">
            {button}
            <span className="sous">
              {SAUVEGARDES.count(sauvegardes.length, formatTaille(total))}
            </span>
          </div>
          <table className="tableau-sauvegardes">
            <caption className="visuellement-cache">{SAUVEGARDES.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{SAUVEGARDES.columns.moment}</th>
                <th scope="col">{SAUVEGARDES.columns.reason}</th>
                <th scope="col" data-genre="nombre">
                  {SAUVEGARDES.columns.size}
                </th>
                <th scope="col">
                  <span className="visuellement-cache">{SAUVEGARDES.columns.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sauvegardes.slice(0, count).map((info) => (
                <SauvegardeRow key={info.name} info={info} />
              ))}
            </tbody>
          </table>
          <ShowMore
            left={sauvegardes.length - count}
            onMore={() => setCount((current) => current + STEP)}
          />
        </>
      )}
    </>
  )
}
