import { Button, Menu } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { IN_MAIN } from '../../../forms/floating'
import { IMPORT } from '../../../strings/annuaire-import'
import { saveContacts, saveDocument } from './save-contacts'

/** What brings contacts in and takes them out, in the header of the annuaire. */
export function ImportExport() {
  const [, navigate] = useLocation()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUpload size={16} stroke={1.7} aria-hidden />}
        onClick={() => navigate('/annuaire/import')}
      >
        {IMPORT.importAction}
      </Button>
      <Menu {...IN_MAIN} position="bottom-end" width={250}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />}
          >
            {IMPORT.exportAction}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'csv', 'vcf'] as const).map((format) => (
            <Menu.Item key={format} onClick={() => void saveContacts(format)}>
              {IMPORT.exports[format]}
            </Menu.Item>
          ))}
          {(['annuaire'] as const).map((id) => (
            <Menu.Item key={id} onClick={() => void saveDocument(id)}>
              {IMPORT.exports[id]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
