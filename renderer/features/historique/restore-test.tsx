import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNombre, NBSP } from '../../../shared/kernel/nombre'
import { formatMoment } from '../../forms/moment'
import type { DernierEssai, EtatSante } from '../../store/sauvegarde-types'
import { testSauvegarde } from '../../store/sauvegardes'
import { addAvis, getCtx } from '../../store/session'
import { SANTE } from '../../strings/sauvegardes'
import { announce } from '../../ui/status-region'
import { NiveauMark } from './niveau-mark'

type TestProps = { readonly sante: EtatSante; readonly onDone: () => void }

/** « Essai de restauration »: reads the last backup back as a restoration would, and says what it found. */
export function RestoreTest({ sante, onDone }: TestProps) {
  const { derniere, dernierEssai } = sante
  const [isRunning, setRunning] = useState(false)

  async function run(name: string): Promise<void> {
    setRunning(true)
    const tested = await testSauvegarde(name)
    setRunning(false)
    if (!tested.ok) addAvis({ ton: 'erreur', texte: tested.error.message })
    else announce(formatEssai({ name, quand: Date.now(), resultat: tested.value, erreur: null }))
    onDone()
  }

  const isBad = dernierEssai !== null && dernierEssai.resultat === null
  return (
    <div className="sante-ligne" data-niveau={isBad ? 'grave' : 'bon'}>
      <dt>
        {SANTE.test}
        {dernierEssai !== null && <NiveauMark niveau={isBad ? 'grave' : 'bon'} />}
      </dt>
      <dd>
        <p>
          {derniere === null
            ? SANTE.testNothing
            : dernierEssai === null
              ? SANTE.testNone
              : formatEssai(dernierEssai)}
        </p>
        {isBad && <p className="conseil">{SANTE.testBadAdvice}</p>}
        {derniere !== null && (
          <Button
            size="xs"
            variant="default"
            loading={isRunning}
            onClick={() => void run(derniere.name)}
          >
            {SANTE.testRun}
          </Button>
        )}
      </dd>
    </div>
  )
}

function formatEssai({ quand, resultat, erreur }: DernierEssai): string {
  const moment = formatMoment(quand, getCtx().today)
  const when = moment.charAt(0).toUpperCase() + moment.slice(1)
  if (resultat === null) return SANTE.testBad(when, erreur ?? '')
  const seconds = `${formatNombre(Math.max(0.1, Math.round(resultat.duree / 100) / 10))}${NBSP}s`
  return SANTE.testGood(when, resultat.fiches, resultat.operations, seconds)
}
