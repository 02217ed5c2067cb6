import { getFolder, type DiskOperation, type Files } from './recorded-disk'

/** How much of a file goes to the disk at once, in bytes: small, so that a small file is torn in many ways. */
export const BLOCK = 64

/** What became of a block that was not flushed: on the disk, never there, or there but empty (its length alone was kept). */
type Fate = 'kept' | 'missing' | 'zero'
const FATES: readonly Fate[] = ['kept', 'missing', 'zero']

/** Draws one of `count` possibilities. Enumerating or sampling is a matter of who draws. */
export type Choose = (count: number) => number

type Entry = Extract<DiskOperation, { op: 'create' | 'rename' | 'unlink' }>

const getPath = (entry: Entry): string => (entry.op === 'rename' ? entry.to : entry.path)

/**
 * A disk as a power cut may leave it after the first `length` operations (ALICE, OSDI’14): what was flushed is there; of the rest, each
 * block of a file and each change of a folder is there or not, whatever the order in which they were asked. A rename is all or nothing.
 */
export function buildCrashState(
  initial: Files,
  operations: readonly DiskOperation[],
  length: number,
  choose: Choose,
): Map<string, Uint8Array> {
  const done = operations.slice(0, length)
  const names = new Map<string, number>([...initial.keys()].map((path, at) => [path, at + 1]))
  const contents = new Map<number, Uint8Array>([...initial.values()].map((v, at) => [at + 1, v]))
  const live = new Map(names)
  done.forEach((operation, at) => {
    if (operation.op === 'append') {
      const isSure = isFlushed(done, at, operation.n)
      writeTorn(contents, operation, isSure ? () => 0 : choose)
    } else if (operation.op !== 'sync' && operation.op !== 'syncFolder') {
      const moved = operation.op === 'rename' ? live.get(operation.from) : undefined
      const n = operation.op === 'create' ? operation.n : moved
      apply(live, operation, n)
      if (isFolderFlushed(done, at, getFolder(getPath(operation))) || choose(2) === 0)
        apply(names, operation, n)
    }
  })
  return new Map([...names].map(([path, n]) => [path, contents.get(n) ?? new Uint8Array()]))
}

function apply(names: Map<string, number>, entry: Entry, n: number | undefined): void {
  if (entry.op === 'unlink') names.delete(entry.path)
  else if (n !== undefined) {
    if (entry.op === 'rename') names.delete(entry.from)
    names.set(getPath(entry), n)
  }
}

function isFlushed(done: readonly DiskOperation[], at: number, n: number): boolean {
  return done.slice(at + 1).some((later) => later.op === 'sync' && later.n === n)
}

function isFolderFlushed(done: readonly DiskOperation[], at: number, folder: string): boolean {
  return done.slice(at + 1).some((later) => later.op === 'syncFolder' && later.folder === folder)
}

function writeTorn(
  contents: Map<number, Uint8Array>,
  { n, at, bytes }: Extract<DiskOperation, { op: 'append' }>,
  choose: Choose,
): void {
  let content = Buffer.from(contents.get(n) ?? [])
  for (let from = 0; from < bytes.length; from += BLOCK) {
    const block = bytes.subarray(from, from + BLOCK)
    const fate = FATES[choose(FATES.length)]
    if (fate === 'missing') continue
    const end = at + from + block.length
    if (content.length < end) content = Buffer.concat([content, Buffer.alloc(end - content.length)])
    if (fate === 'kept') content.set(block, at + from)
  }
  contents.set(n, content)
}

/** Every state of every prefix, in the order of an odometer. `visit` is told the prefix. */
export async function visitAll(
  initial: Files,
  operations: readonly DiskOperation[],
  visit: (state: Map<string, Uint8Array>, length: number) => Promise<void>,
): Promise<number> {
  let count = 0
  for (let length = 0; length <= operations.length; length += 1) {
    let digits: number[] = []
    for (let isLast = false; !isLast;) {
      const drawn: { value: number; of: number }[] = []
      const state = buildCrashState(initial, operations, length, (of) => {
        const value = digits[drawn.length] ?? 0
        drawn.push({ value, of })
        return value
      })
      await visit(state, length)
      count += 1
      const at = drawn.findLastIndex(({ value, of }) => value < of - 1)
      isLast = at === -1
      digits = drawn.slice(0, at + 1).map(({ value }, place) => (place === at ? value + 1 : value))
    }
  }
  return count
}

/** As many states as asked, of prefixes drawn at random. */
export async function visitSome(
  initial: Files,
  operations: readonly DiskOperation[],
  options: { readonly count: number; readonly random: () => number },
  visit: (state: Map<string, Uint8Array>, length: number) => Promise<void>,
): Promise<number> {
  const { count, random } = options
  const choose = (of: number): number => Math.floor(random() * of)
  for (let at = 0; at < count; at += 1) {
    // The last prefix is the one whose success was told: as often as all the others together.
    const length = at % 2 === 0 ? operations.length : choose(operations.length + 1)
    await visit(buildCrashState(initial, operations, length, choose), length)
  }
  return count
}
