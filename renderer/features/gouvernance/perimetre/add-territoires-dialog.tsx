import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { listRows } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Territoire } from '../../../../shared/domain/territoire.entity'
import { parseTsv } from '../../../forms/tsv'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { parseTerritoires } from './parse-territoires'
import { buildAjoutTerritoires } from './territoire-commands'

type DialogProps = { readonly initial: string; readonly onClose: () => void }

/** A column of names, or a table of Excel, becomes territoires of the perimeter; what it gives is said before it is done. */
export function AddTerritoiresDialog({ initial, onClose }: DialogProps) {
  const dossier = useCairn((state) => state.dossier)
  const [text, setText] = useState(initial)
  const [type, setType] = useState<string>('commune')
  const [membreDe, setMembreDe] = useState(() => findParent(useCairn.getState().dossier))
  const [signataire, setSignataire] = useState(false)
  const asked = useDeferredValue(text)
  const read = useMemo(
    () => parseTerritoires(parseTsv(asked), type as Territoire['type']),
    [asked, type],
  )
  const options = { membreDe: membreDe === '' ? null : membreDe, signataire }
  const found = useMemo(
    () =>
      buildAjoutTerritoires(dossier, getCtx(), read.lignes, { membreDe: null, signataire: false }),
    [dossier, read],
  )
  const parents = listRows(dossier, 'territoires')
    .filter((row) => row.type !== 'commune')
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))

  function add(): void {
    const lines = parseTerritoires(parseTsv(text), type as Territoire['type']).lignes
    const { command, ajoutes } = buildAjoutTerritoires(
      useCairn.getState().dossier,
      getCtx(),
      lines,
      options,
    )
    execute(command)
    addAvis({ ton: 'succes', texte: GOUVERNANCE.pasted(ajoutes), action: 'annuler' })
    onClose()
  }

  return (
    <Dialogue title={GOUVERNANCE.pasteTitle} size="lg" onClose={onClose}>
      <div className="ajout-membres">
        <Textarea
          data-autofocus
          autosize
          minRows={6}
          maxRows={14}
          label={GOUVERNANCE.pasteLabel}
          description={GOUVERNANCE.pasteHelp}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p role="status">{GOUVERNANCE.pasteFound(found.ajoutes, found.connus, read.refus)}</p>
        <NativeSelect
          label={GOUVERNANCE.pasteType}
          value={type}
          data={(REGISTRY.territoires.fields.type.options ?? []).map(({ value, label }) => ({
            value,
            label,
          }))}
          onChange={(event) => setType(event.currentTarget.value)}
        />
        <NativeSelect
          label={GOUVERNANCE.pasteParent}
          value={membreDe}
          data={[
            { value: '', label: GOUVERNANCE.pasteNoParent },
            ...parents.map(({ id, nom, sigle }) => ({
              value: id,
              label: nom.trim() || sigle.trim() || GOUVERNANCE.untitled,
            })),
          ]}
          onChange={(event) => setMembreDe(event.currentTarget.value)}
        />
        <Checkbox
          label={GOUVERNANCE.pasteSignataire}
          checked={signataire}
          onChange={(event) => setSignataire(event.currentTarget.checked)}
        />
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {GOUVERNANCE.cancel}
        </Button>
        <Button disabled={found.ajoutes === 0} onClick={add}>
          {GOUVERNANCE.pasteApply(found.ajoutes)}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}

/** The EPCI when there is only one: communes most often belong to it. */
function findParent(dossier: ReturnType<typeof useCairn.getState>['dossier']): string {
  const epcis = listRows(dossier, 'territoires').filter(({ type }) => type === 'epci')
  return epcis.length === 1 ? (epcis[0]?.id ?? '') : ''
}
