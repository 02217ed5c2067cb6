import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPhotoDown, IconPrinter } from '@tabler/icons-react'
import type { Figure } from '../../../../shared/figures/figure'
import { IN_MAIN } from '../../../forms/floating'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { saveImage, type Format } from './save-image'

/** One after the other: each asks where it goes. */
async function saveAll(figures: readonly Figure[], format: Format): Promise<void> {
  for (const [index, figure] of figures.entries()) {
    await saveImage(figure, format, figures.length === 1 ? '' : `-${String(index + 1)}`)
  }
}

/** Keep the drawing as an image, or print it. */
export function SchemaTools({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <div className="schema-outils">
      <Menu {...IN_MAIN} position="bottom-end" width={200}>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPhotoDown size={15} stroke={1.7} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {GOUVERNANCE.saveImage}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void saveAll(figures, 'svg')}>{GOUVERNANCE.saveSvg}</Menu.Item>
          <Menu.Item onClick={() => void saveAll(figures, 'png')}>{GOUVERNANCE.savePng}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={15} stroke={1.7} aria-hidden />}
        onClick={() => window.print()}
      >
        {GOUVERNANCE.print}
      </Button>
    </div>
  )
}
