import { Button, NativeSelect } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Id } from '../../../shared/kernel/json'
import {
  formatLots,
  listDestinataires,
  type Destinataire,
} from '../../../shared/rules/diffusion.rules'
import { copierTexte } from '../../forms/copier-texte'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { readTaille, TAILLES, writeTaille, type Taille } from './lots'

/** Who receives today, who does not and why, and the addresses to paste in a message. */
export function DestinatairesCard({ liste }: { readonly liste: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const { today } = getCtx()
  const all = useMemo(() => listDestinataires(dossier, liste, today), [dossier, liste, today])
  const [taille, setTaille] = useState<Taille>(readTaille)
  const lots = formatLots(all, taille)
  const reached = all.filter(({ etat }) => etat === 'courriel')
  const left = all.filter(({ etat }) => etat !== 'courriel')
  return (
    <section className="annuaire-bloc" aria-labelledby="annuaire-destinataires">
      <h3 id="annuaire-destinataires">{ANNUAIRE.receivers}</h3>
      <p role="status">{ANNUAIRE.receiverCount(reached.length, left.length)}</p>
      {reached.length > 0 && (
        <div className="annuaire-lots">
          <NativeSelect
            label={ANNUAIRE.batchSize}
            value={String(taille)}
            data={TAILLES.map((one) => ({
              value: String(one),
              label: one === 0 ? ANNUAIRE.allAtOnce : ANNUAIRE.byBatch(one),
            }))}
            onChange={(event) => {
              const next = TAILLES.find((one) => String(one) === event.currentTarget.value) ?? 0
              setTaille(next)
              writeTaille(next)
            }}
          />
          {lots.map((lot, at) => {
            const size = lot.split(';').length
            return (
              <Button
                key={lot}
                variant="default"
                leftSection={<IconCopy size={16} stroke={1.7} aria-hidden />}
                onClick={() => {
                  const said = ANNUAIRE.copied(size, at + 1, lots.length)
                  void copierTexte(lot, said, ANNUAIRE.notCopied)
                }}
              >
                {lots.length === 1 ? ANNUAIRE.copyAll(size) : ANNUAIRE.copyBatch(at + 1, size)}
              </Button>
            )
          })}
        </div>
      )}
      {left.length > 0 && <Table label={ANNUAIRE.notReached} rows={left} isLeft />}
      {reached.length > 0 && <Table label={ANNUAIRE.reached} rows={reached} />}
    </section>
  )
}

type TableProps = {
  readonly label: string
  readonly rows: readonly Destinataire[]
  readonly isLeft?: boolean
}

function Table({ label, rows, isLeft = false }: TableProps) {
  return (
    <div className="enfants-cadre">
      <table className="annuaire-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{ANNUAIRE.receiver}</th>
            <th scope="col">{ANNUAIRE.functionTitle}</th>
            <th scope="col">{isLeft ? ANNUAIRE.why : ANNUAIRE.mail}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, nom, detail, courriel, etat }) => (
            <tr key={id}>
              <td>
                <a href={`#/annuaire/personnes/${id}`}>{nom}</a>
              </td>
              <td>{detail}</td>
              <td className="annuaire-courriel">
                {etat === 'courriel' ? courriel : ANNUAIRE.whyNot[etat]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
