import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesktopBridge, SavedFile } from '../../../shared/bridge/bridge'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { saveOutput } from '../../../renderer/forms/save-output'
import { setMachine } from '../../../renderer/store/machine'
import type { NewToast } from '../../../renderer/ui/toast-list'

const told = vi.hoisted(() => ({ toasts: [] as unknown[], avis: [] as unknown[] }))
vi.mock('../../../renderer/ui/toast-list', () => ({
  addToast: (toast: unknown) => told.toasts.push(toast),
}))
vi.mock('../../../renderer/store/session', () => ({
  addAvis: (avis: unknown) => told.avis.push(avis),
}))

const asked: unknown[] = []
const launched: string[] = []

/** A machine that answers a request to save with this. */
function install(answer: Result<SavedFile | null>, canOpenSavedFile: boolean): void {
  const launch = (gesture: string) => (handle: string) => {
    launched.push(`${gesture} ${handle}`)
    return Promise.resolve(gesture === 'open' ? echec('x', 'Word ne s’ouvre pas.') : success(null))
  }
  const bridge = {
    capabilities: { canOpenSavedFile },
    saveFile: (request: unknown) => {
      asked.push(request)
      return Promise.resolve(answer)
    },
    openWithSystem: launch('open'),
    showInFolder: launch('show'),
  } as unknown as DesktopBridge
  setMachine(
    bridge,
    () => {
      throw new Error('no worker here')
    },
    () => Promise.reject(new Error('no file here')),
  )
}

const bytes = new Uint8Array([1, 2, 3])
const save = (suggestedName: string) =>
  saveOutput(bytes, {
    title: 'Enregistrer',
    suggestedName,
    filter: 'Document',
    say: (name) => `Gardé : ${name}`,
  })

beforeEach(() => {
  for (const list of [told.toasts, told.avis, asked, launched]) list.length = 0
})

describe('a file saved where the user says', () => {
  it.each([
    ['CR.docx', ['Ouvrir dans Word', 'Afficher dans le dossier']],
    ['contacts.xlsx', ['Ouvrir dans le tableur', 'Afficher dans le dossier']],
    ['contacts.csv', ['Ouvrir dans le tableur', 'Afficher dans le dossier']],
    ['plan.ics', ['Ouvrir dans l’agenda', 'Afficher dans le dossier']],
    ['frise.svg', ['Afficher dans le dossier']],
  ])('%s', async (name, labels) => {
    install(success({ name, handle: 'h1' }), true)
    expect(await save(name)).toBe(true)
    expect(asked).toEqual([
      {
        title: 'Enregistrer',
        suggestedName: name,
        filters: [{ name: 'Document', extensions: [name.split('.')[1]] }],
        bytes,
      },
    ])
    const [toast] = told.toasts as NewToast[]
    expect(toast?.text).toBe(`Gardé : ${name}`)
    expect(toast?.actions.map(({ label }) => label)).toEqual(labels)
  })

  it('opens what was saved, and tells when the machine cannot', async () => {
    install(success({ name: 'CR.docx', handle: 'h7' }), true)
    await save('CR.docx')
    const [toast] = told.toasts as NewToast[]
    for (const action of toast?.actions ?? []) action.run()
    await vi.waitFor(() => expect(told.avis).toHaveLength(1))
    expect(launched).toEqual(['open h7', 'show h7'])
    expect(told.avis).toEqual([{ ton: 'erreur', texte: 'Word ne s’ouvre pas.' }])
  })

  it('offers nothing that a browser cannot do', async () => {
    install(success({ name: 'CR.docx', handle: null }), false)
    expect(await save('CR.docx')).toBe(true)
    expect(told.toasts).toMatchObject([{ actions: [] }])
  })

  it('says nothing when the user gives up', async () => {
    install(success(null), true)
    expect(await save('CR.docx')).toBe(false)
    expect([told.toasts, told.avis]).toEqual([[], []])
  })

  it('says why when the disk refuses', async () => {
    install(echec('disque', 'Le disque est plein.'), true)
    expect(await save('CR.docx')).toBe(false)
    expect(told.avis).toEqual([{ ton: 'erreur', texte: 'Le disque est plein.' }])
    expect(told.toasts).toEqual([])
  })
})
