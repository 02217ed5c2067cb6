import { expect, it } from 'vitest'
import { listTextFiles } from './repository-files'

// Each screen brings its style sheet when it is first opened, and the sheet stays. A rule of one screen that fits a class of
// another changes that other only for who came by the first: no picture of a screen opened alone would show it.

type Selector = {
  readonly path: string
  readonly owner: string
  readonly text: string
  readonly names: readonly string[]
}

/** The room a file is in: a module of renderer/features, or a folder of renderer. */
function getOwner(path: string): string {
  const [, folder = '', module = ''] = path.split('/')
  return folder === 'features' ? `features/${module}` : folder
}

/** Selectors of a sheet, one each: a comma between brackets separates nothing. */
function listSelectors(text: string): readonly string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '')
  const lists = [...bare.matchAll(/([^{}]+)\{/g)].map(([, list = '']) => list.trim())
  return lists
    .filter((list) => !list.startsWith('@') && !/^(from|to|\d)/.test(list))
    .flatMap((list) => list.split(/,(?![^()]*\))/).map((one) => one.trim()))
}

/** Classes that a selector names, wherever they stand in it. */
function listClasses(selector: string): readonly string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)
}

function listSheets(): readonly Selector[] {
  return listTextFiles()
    .filter(({ path }) => path.startsWith('renderer/') && path.endsWith('.css'))
    .flatMap(({ path, text }) =>
      listSelectors(text).map((one) => ({
        path,
        owner: getOwner(path),
        text: one,
        names: listClasses(one),
      })),
    )
}

/** Which rooms have a rule that names a class. */
function mapHolders(selectors: readonly Selector[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>()
  for (const { owner, names } of selectors)
    for (const name of names) {
      const held = holders.get(name) ?? new Set()
      holders.set(name, held.add(owner))
    }
  return holders
}

/** Classes written in the components of the screens, with the room that writes each. */
function listWritten(): readonly { readonly path: string; readonly names: readonly string[] }[] {
  return listTextFiles()
    .filter(({ path }) => path.startsWith('renderer/') && path.endsWith('.tsx'))
    .map(({ path, text }) => {
      const values = [...text.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)]
      const words = values.flatMap(([, plain, code = '']) =>
        (
          plain ?? [...code.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, quoted]) => quoted).join(' ')
        ).split(/\s+/),
      )
      return { path, names: words }
    })
}

const selectors = listSheets()
const holders = mapHolders(selectors)
/** Those of the rules that ask for one class and nothing else: they fit whoever wears it. */
const alone = mapHolders(selectors.filter(({ names }) => names.length === 1))

it('reads the sheets', () => {
  expect(selectors.length).toBeGreaterThan(1000)
  expect(listSelectors('.a:is(.b, .c), .d > .e { } @media (x) { .f { } }')).toEqual([
    '.a:is(.b, .c)',
    '.d > .e',
    '.f',
  ])
  expect(listClasses('.a:is(.b, .c) > .d-e:hover')).toEqual(['a', 'b', 'c', 'd-e'])
})

it('each rule of a screen names a class of this screen', () => {
  const strays = selectors
    .filter(({ owner }) => owner.startsWith('features/'))
    .filter(({ names }) => names.length > 0 && names.every((name) => holders.get(name)!.size > 1))
    // A screen that changes the frame itself says so by an attribute of the root.
    .filter(({ text }) => !text.startsWith('[data-'))
  expect(strays.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
})

it('no screen wears a class whose rules come with another screen', () => {
  const worn = listWritten().flatMap(({ path, names }) =>
    names
      .map((name) => ({ name, rooms: [...(alone.get(name) ?? [])] }))
      .filter(({ rooms }) => rooms.length > 0 && rooms.every((one) => one.startsWith('features/')))
      .filter(({ rooms }) => !rooms.includes(getOwner(path)))
      .map(({ name, rooms }) => `${path}: ${name} of ${rooms.join(', ')}`),
  )
  expect(worn).toEqual([])
})
