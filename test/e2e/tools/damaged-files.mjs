/** The first part of a file, as a transfer that stopped leaves it. */
export const truncateCtg = (bytes, part) => Buffer.from(bytes.subarray(0, bytes.length * part))

const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 3, 4])

/** Where the bytes of an entry start, and where those of the next one do. */
function findEntry(bytes, name) {
  let at = bytes.indexOf(LOCAL_HEADER)
  while (at >= 0) {
    const nameLength = bytes.readUInt16LE(at + 26)
    const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28)
    const next = bytes.indexOf(LOCAL_HEADER, start)
    if (name.test(bytes.toString('utf8', at + 30, at + 30 + nameLength)))
      return { start, end: next < 0 ? bytes.length : next }
    at = next
  }
  throw new Error(`no entry ${name}`)
}

/** The same `.ctg` with a few bytes flipped in the middle of its journal, the rest being whole. */
export function cutJournal(bytes) {
  const damaged = Buffer.from(bytes)
  const { start, end } = findEntry(damaged, /^journal\/0/)
  const middle = (start + end) >> 1
  for (let at = middle; at < middle + 16; at += 1) damaged[at] ^= 0xff
  return damaged
}
