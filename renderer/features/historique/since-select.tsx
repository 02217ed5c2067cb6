import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { getRow, type Dossier } from '../../../shared/domain/dossier'
import { formatJour } from '../../../shared/kernel/jour-format'
import { useCairn } from '../../store/cairn-store'
import { HISTORIQUE } from '../../strings/historique'

type SinceProps = { readonly value: string; readonly onChange: (value: string) => void }

type Marked = {
  readonly id: string
  readonly jour: string | null
  readonly vecteur: string
}

function sortNewest<T extends Marked>(rows: readonly T[]): readonly T[] {
  return rows
    .filter(({ vecteur }) => vecteur !== '')
    .sort((a, b) => (b.jour ?? '').localeCompare(a.jour ?? '') || b.id.localeCompare(a.id))
}

function formatDay(jour: string | null): string {
  return jour === null ? '' : formatJour(jour)
}

/** From the beginning, from a day, from a named version, from a copy that was sent. */
export function SinceSelect({ value, onChange }: SinceProps) {
  const versions = useCairn((state) => state.dossier.versions)
  const partages = useCairn((state) => state.dossier.partages)
  const data = useMemo(() => {
    const named = sortNewest(Object.values(versions)).map(({ id, nom }) => ({
      value: `versions/${id}`,
      label: HISTORIQUE.sinceVersion(nom),
    }))
    const sent = sortNewest(Object.values(partages)).map(({ id, destinataire, jour }) => ({
      value: `partages/${id}`,
      label:
        destinataire.trim() === ''
          ? HISTORIQUE.sinceSentPlain(formatDay(jour))
          : HISTORIQUE.sinceSent(destinataire, formatDay(jour)),
    }))
    return [
      { value: '', label: HISTORIQUE.sinceAlways },
      { value: 'jour', label: HISTORIQUE.sinceDay },
      ...(named.length === 0 ? [] : [{ group: HISTORIQUE.sinceVersions, items: named }]),
      ...(sent.length === 0 ? [] : [{ group: HISTORIQUE.sinceSendings, items: sent }]),
    ]
  }, [versions, partages])
  return (
    <NativeSelect
      label={HISTORIQUE.since}
      value={value}
      data={data}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** The mark in the history that a choice of « Depuis » stands for; empty for the beginning, a day, or a mark that is not there. */
export function readDepuis(dossier: Dossier, depuis: string): string {
  const [table, id] = depuis.split('/')
  if (table !== 'versions' && table !== 'partages') return ''
  return getRow(dossier, table, id ?? null)?.vecteur ?? ''
}
