import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { listVersions } from '../../../../shared/rules/comptes-rendus.rules'
import { useCairn } from '../../../store/cairn-store'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'
import { useVerrou } from '../verrou'
import { CorrigerDialog } from './corriger-dialog'
import './compte-rendu.css'

/** Says that the minutes are approved, so that nothing can be written, and how to correct them. Nothing when they are not. */
export function VerrouBandeau({ reunionId }: { readonly reunionId: Id }) {
  const isLocked = useVerrou(reunionId)
  const last = useCairn((state) => listVersions(state.dossier, reunionId)[0])
  const [isOpen, setOpen] = useState(false)
  if (!isLocked || last === undefined) return null
  const numero = last.numero ?? 1
  const jour = last.approuveLe === null ? '' : formatDateFloue(buildJour(last.approuveLe))
  return (
    <div className="encart verrou" role="note">
      <IconLock size={18} aria-hidden />
      <p>{MOTS.locked(numero, jour)}</p>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {MOTS.correct}
      </Button>
      {isOpen && (
        <CorrigerDialog reunionId={reunionId} version={numero} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}
