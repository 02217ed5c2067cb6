import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Id } from '../../../../shared/kernel/json'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { ConfirmDialogue } from '../../../ui/confirm-dialogue'
import { Outline } from './outline'
import type { OutlineControl } from './use-outline'

type PanelProps = {
  readonly outline: OutlineControl
  readonly selected: Id | null
}

/** The left part: the outline, the way to add to it, and its keys. */
export function OutlinePanel({ outline, selected }: PanelProps) {
  const { actions, asked, confirm, cancel } = outline
  return (
    <section
      className="gouvernance-panneau"
      aria-label={GOUVERNANCE.outlinePanel}
      data-zone="liste"
    >
      <Outline outline={outline} selected={selected} />
      <div className="gouvernance-pied">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => actions.add(selected)}
        >
          {GOUVERNANCE.add}
        </Button>
        <details className="touches">
          <summary>{GOUVERNANCE.keysTitle}</summary>
          <dl>
            {GOUVERNANCE.keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      {asked !== null && (
        <ConfirmDialogue
          title={GOUVERNANCE.confirmTitle}
          action={GOUVERNANCE.confirm}
          isDangerous
          onConfirm={confirm}
          onClose={cancel}
        >
          <p>{GOUVERNANCE.confirmText(asked.instances, asked.membres)}</p>
        </ConfirmDialogue>
      )}
    </section>
  )
}
