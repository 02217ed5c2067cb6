import { describe, expect, it } from 'vitest'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { parseMontant } from '../../../shared/kernel/montant-parse'
import { getResteEtude } from '../../../shared/rules/etude.rules'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

const amount = (text: string) => {
  const read = parseMontant(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

type Part = { readonly taux: number | null; readonly montant: string | null }

function build(cout: string | null, parts: readonly Part[]): Dossier {
  const ctx = createFixedCtx()
  const etude = REGISTRY.etudes.create(ctx, { cout: cout === null ? null : amount(cout) })
  const caf = REGISTRY.organismes.create(ctx, { nom: 'Caf de la Haute-Garonne' })
  const rows = parts.map(({ taux, montant }) =>
    REGISTRY.cofinancements.create(ctx, {
      etude: etude.id,
      organisme: caf.id,
      taux,
      montant: montant === null ? null : amount(montant),
    }),
  )
  return {
    ...createEmptyDossier(),
    etudes: { [etude.id]: etude },
    organismes: { [caf.id]: caf },
    cofinancements: Object.fromEntries(rows.map((row) => [row.id, row])),
  }
}

const read = (dossier: Dossier) => getResteEtude(dossier, Object.keys(dossier.etudes)[0] ?? '')

describe('getResteEtude', () => {
  it('takes the share of the Caf off the cost of the real study, whose rate was rounded', () => {
    const reste = read(build('30 798 € TTC', [{ taux: 80, montant: '24 638 €' }]))
    expect(reste).toEqual({ texte: '6\u00a0160\u00a0€', depasse: false, ecarts: [] })
  })

  it('counts a share that has only its rate', () => {
    expect(read(build('1 000 €', [{ taux: 80, montant: null }]))?.texte).toBe('200\u00a0€')
  })

  it('says when rate and amount disagree, and when the shares are too much', () => {
    const reste = read(
      build('1 000 €', [
        { taux: 80, montant: '700 €' },
        { taux: null, montant: '400 €' },
      ]),
    )
    expect(reste?.depasse).toBe(true)
    expect(reste?.texte).toBe('0\u00a0€')
    expect(reste?.ecarts).toEqual([
      'Caf de la Haute-Garonne\u00a0: 80\u00a0% du coût feraient 800\u00a0€, la part écrite est de 700\u00a0€.',
    ])
  })

  it('says nothing without a cost in figures or without a share', () => {
    expect(read(build(null, [{ taux: 80, montant: null }]))).toBeNull()
    expect(read(build('à définir', [{ taux: 80, montant: null }]))).toBeNull()
    expect(read(build('1 000 €', []))).toBeNull()
  })
})
