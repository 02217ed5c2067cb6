import { Button, NativeSelect } from '@mantine/core'
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { retroplanningDocument } from '../../../../shared/documents/retroplanning.document'
import { ApercuDocument } from '../../../forms/apercu/apercu-document'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { SORTIES_RETRO as WORDS } from '../../../strings/retroplanning-sorties'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { getInput, saveWord } from './enregistrer'
import './sorties.css'

const VARIANTES = (retroplanningDocument.variantes ?? []).map(({ id, label }) => ({
  value: id,
  label,
}))

type Props = {
  /** What was asked for comes first. */
  readonly isPrint: boolean
  readonly onClose: () => void
}

/** The document on its sheet, to be kept as Word, printed or made a PDF. */
export function PapierDialog({ isPrint, onClose }: Props) {
  const dossier = useCairn((state) => state.dossier)
  const [variante, setVariante] = useState(VARIANTES[0]?.value ?? '')
  const [isBusy, setBusy] = useState(false)
  const [ctx] = useState(getCtx)
  const model = useMemo(
    () => retroplanningDocument.build(dossier, getInput(variante), ctx),
    [dossier, variante, ctx],
  )

  async function save(): Promise<void> {
    setBusy(true)
    await saveWord(variante)
    setBusy(false)
  }

  const word = (
    <Button
      key="word"
      variant={isPrint ? 'default' : 'filled'}
      loading={isBusy}
      leftSection={<IconFileTypeDocx size={17} stroke={1.7} aria-hidden />}
      onClick={() => void save()}
    >
      {WORDS.saveWord}
    </Button>
  )
  const print = (
    <Button
      key="print"
      variant={isPrint ? 'filled' : 'default'}
      leftSection={<IconPrinter size={17} stroke={1.7} aria-hidden />}
      onClick={() => window.print()}
    >
      {WORDS.printNow}
    </Button>
  )
  return (
    <Dialogue title={WORDS.paperTitle} size="xl" onClose={onClose}>
      <NativeSelect
        label={WORDS.format}
        data-autofocus
        value={variante}
        data={VARIANTES}
        onChange={(event) => setVariante(event.currentTarget.value)}
      />
      <div className="sorties-papier" tabIndex={0} role="group" aria-label={WORDS.paperTitle}>
        <ApercuDocument model={model} />
      </div>
      <p className="sous">{WORDS.printHelp}</p>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {WORDS.close}
        </Button>
        {isPrint ? [word, print] : [print, word]}
      </PiedDialogue>
      {createPortal(
        <div className={`sorties-impression sorties-${variante}`}>
          <ApercuDocument model={model} />
        </div>,
        document.body,
      )}
    </Dialogue>
  )
}
