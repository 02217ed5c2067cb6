import { useDeferredValue, useMemo, useState } from 'react'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import {
  listLiens,
  type Lien,
  type TableAnnuaire,
} from '../../../shared/rules/liens-annuaire.rules'
import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import { getRecordAddress } from '../../forms/record-address'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'

type LiensCardProps = { readonly table: TableAnnuaire; readonly id: Id }

/** More of one kind are drawn when they are asked for. */
const FEW = 8

/** « Qui est lié à quoi »: everything that names this contact, by kind, with the way there. */
export function LiensCard({ table, id }: LiensCardProps) {
  const dossier = useCairn((state) => state.dossier)
  const settled = useDeferredValue(dossier)
  // Its own functions stand above, in their table.
  const groups = useMemo(() => {
    const own = table === 'fonctions' ? null : 'fonctions'
    const liens = listLiens(settled, { table, id }).filter((lien) => lien.table !== own)
    const byTable = new Map<TableName, Lien[]>()
    for (const lien of liens) byTable.set(lien.table, [...(byTable.get(lien.table) ?? []), lien])
    return [...byTable]
  }, [settled, table, id])
  return (
    <section className="annuaire-bloc" aria-labelledby="annuaire-liens">
      <h3 id="annuaire-liens">{ANNUAIRE.links}</h3>
      {groups.length === 0 && <p className="champ-aide">{ANNUAIRE.noLink}</p>}
      {groups.map(([kind, liens]) => (
        <Groupe key={kind} kind={kind} liens={liens} />
      ))}
    </section>
  )
}

function Groupe({ kind, liens }: { readonly kind: TableName; readonly liens: readonly Lien[] }) {
  const dossier = useCairn((state) => state.dossier)
  const [isWhole, setWhole] = useState(false)
  const { labels } = getDefinition(kind)
  const title = capitalize(liens.length > 1 ? labels.many : labels.one)
  const shown = isWhole ? liens : liens.slice(0, FEW)
  return (
    <div className="annuaire-liens">
      <h4>{title}</h4>
      <ul>
        {shown.map(({ id, titre, role, periode }, index) => {
          const href = getRecordAddress(dossier, kind, id)
          return (
            <li key={`${id}-${String(index)}`}>
              {href === null ? <span>{titre}</span> : <a href={href}>{titre}</a>}
              <span className="annuaire-precision">
                {[role, periode].filter((part) => part !== '').join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
      {liens.length > shown.length && (
        <button type="button" className="bouton-lien" onClick={() => setWhole(true)}>
          {ANNUAIRE.showAll(liens.length)}
        </button>
      )}
    </div>
  )
}
