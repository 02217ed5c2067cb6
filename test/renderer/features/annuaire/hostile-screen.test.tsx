// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { AnnuaireContext } from '../../../../renderer/features/annuaire/annuaire-context'
import { getContactIndex } from '../../../../renderer/features/annuaire/contact-index'
import { ContactLine } from '../../../../renderer/features/annuaire/contact-line'
import { ContactRecord } from '../../../../renderer/features/annuaire/contact-record'
import { ImportLine } from '../../../../renderer/features/annuaire/import/import-line'
import { ImportMapping } from '../../../../renderer/features/annuaire/import/import-mapping'
import { ApercuDocument } from '../../../../renderer/forms/apercu/apercu-document'
import { RecordDialogHost } from '../../../../renderer/forms/record-dialog-host'
import { useCairn } from '../../../../renderer/store/cairn-store'
import { UiProvider } from '../../../../renderer/ui/ui-provider'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import type { TableImportee } from '../../../../shared/kernel/table-importee'
import { buildCorrespondance } from '../../../../shared/rules/import-champs'
import type { PlanImport } from '../../../../shared/rules/import-plan'
import { buildBase, inviteAll, JOUR } from '../../../faults/imports/base'
import { buildEssai } from '../../../faults/imports/essais'
import { listFautesEcran } from '../../../faults/imports/fautes-ecran'
import { buildPlan, importPlan, readEssai } from '../../../faults/imports/importe'
import { listDocumentsContacts } from '../../../faults/imports/sorties'

const ENTIER = Number(process.env['CAIRN_IMPORTS'] ?? 0)
/** In `npm test`, one kind in four of those that are read. */
const NOMBRE = ENTIER || 16
const base = buildBase()
let alerts = 0

beforeAll(() => {
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  const matchMedia = () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    ResizeObserver: Observer,
    matchMedia,
    alert: () => (alerts += 1),
  })
})

/** Draws a part of the screen, gives what is wrong in it, and clears it. */
async function look(part: ReactNode): Promise<readonly string[]> {
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  await act(async () => {
    root.render(
      <UiProvider>
        <AnnuaireContext value={ACTIONS}>
          <RecordDialogHost>{part}</RecordDialogHost>
        </AnnuaireContext>
      </UiProvider>,
    )
  })
  const faults = listFautesEcran(document.body)
  if ((box.textContent ?? '').trim() === '') throw new Error('nothing is drawn')
  await act(async () => root.unmount())
  box.remove()
  return faults
}

const ACTIONS = {
  show: () => undefined,
  open: () => undefined,
  getListed: () => null,
  setListed: () => undefined,
}

function ImportSeen({ table, plan }: { readonly table: TableImportee; readonly plan: PlanImport }) {
  return (
    <>
      <ImportMapping
        table={table}
        correspondance={buildCorrespondance(table)}
        onChange={() => undefined}
      />
      {plan.lignes.map((ligne) => (
        <ImportLine
          key={ligne.numero}
          ligne={ligne}
          isKept
          choix={undefined}
          onKeep={() => undefined}
          onChoix={() => undefined}
        />
      ))}
    </>
  )
}

function ContactsSeen({ dossier }: { readonly dossier: Dossier }) {
  const { personnes, organismes } = getContactIndex(dossier, JOUR)
  return (
    <>
      {[...personnes, ...organismes].map((contact, at) => (
        <ContactLine
          key={contact.id}
          id={`ligne-${contact.id}`}
          contact={contact}
          place={at}
          count={1}
          top={0}
          height={50}
          isSelected={false}
          isActive={false}
          onOpen={() => undefined}
        />
      ))}
    </>
  )
}

/** The last that came in, of each kind, and the list that holds them all. */
function listShown(dossier: Dossier): readonly Id[] {
  const last = (rows: Readonly<Record<Id, unknown>>) => Object.keys(rows).slice(-1)
  return [...last(dossier.personnes), ...last(dossier.organismes), base.liste]
}

describe('what judges the screen', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="file:///c:/x">x</a>',
    '<a href="//serveur/x">x</a>',
    '<iframe srcdoc="x"></iframe>',
    '<svg onload="alert(1)"></svg>',
    '<p style="background:url(http://x)">x</p>',
    '<form action="http://x"></form>',
    '<p>\u202egnp.exe</p>',
    '<button aria-label="\u202ex">x</button>',
  ])('sees on the screen %s', (html) => {
    const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html').body
    expect(listFautesEcran(parse(`<p>Zoé</p>${html}`))).not.toEqual([])
    expect(listFautesEcran(parse('<a href="#/annuaire">Zoé</a>'))).toEqual([])
  })
})

describe('the screen, once hostile contacts have come in', () => {
  it('draws them as texts: nothing that runs, is fetched or leads elsewhere', async () => {
    const faults: string[] = []
    let drawn = 0
    for (let index = 0; index < NOMBRE; index += 1) {
      const essai = buildEssai(index)
      if (essai.attendu === 'refus' || (ENTIER === 0 && index % 4 !== 0)) continue
      const lu = await readEssai(essai)
      for (const { table } of lu.ok ? lu.value : []) {
        const plan = buildPlan(base.dossier, table)
        const dossier = inviteAll(base, importPlan(base, plan, essai.nom))
        useCairn.setState({ dossier })
        const parts = [
          <ImportSeen key="import" table={table} plan={plan} />,
          <ContactsSeen key="contacts" dossier={dossier} />,
          ...listShown(dossier).map((id) => <ContactRecord key={id} id={id} vise={null} />),
        ]
        const all = listDocumentsContacts()
        for (const { definition, variante } of all.filter((_, at) => at === drawn % all.length)) {
          const needsReunion = definition.inputs.some(({ id }) => id === 'reunion')
          const model = definition.build(
            dossier,
            {
              objet: needsReunion ? base.reunion : null,
              etat: 'projet',
              ...(variante === undefined ? {} : { variante }),
            },
            base.f.ctx,
          )
          parts.push(<ApercuDocument key={`${definition.id} ${variante ?? ''}`} model={model} />)
        }
        for (const part of parts) {
          const found = await look(part)
          faults.push(...found.map((fault) => `${index} ${essai.famille}, ${part.key}: ${fault}`))
        }
        drawn += 1
      }
    }
    expect(faults).toEqual([])
    expect(alerts).toBe(0)
    expect(drawn).toBeGreaterThan(ENTIER > 0 ? NOMBRE / 3 : 3)
  }, 3_600_000)
})
