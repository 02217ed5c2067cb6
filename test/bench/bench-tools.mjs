import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The middle value of a list of figures. */
export function getMedian(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

export const getMin = (values) => Math.min(...values)

/** Prints a table of text rows, columns padded. */
export function printTable(title, rows) {
  console.log(`\n${title}`)
  const widths = rows[0].map((_, index) =>
    Math.max(...rows.map((row) => String(row[index]).length)),
  )
  for (const row of rows) {
    console.log('  ' + row.map((cell, index) => String(cell).padEnd(widths[index])).join('  '))
  }
}

/** What a page needs before it first shows something: index.html and everything it loads at once, in gzip kilobytes. */
export function listFirstLoad(folder) {
  const seen = new Map()
  const add = (file) => {
    if (seen.has(file)) return
    const bytes = readFileSync(file)
    seen.set(file, gzipSync(bytes, { level: 9 }).length)
    const text = bytes.toString('utf8')
    if (file.endsWith('.html')) {
      for (const [, path] of text.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g))
        add(join(folder, path))
    } else if (file.endsWith('.js')) {
      for (const [, path] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
        add(join(dirname(file), path))
    }
  }
  add(join(folder, 'index.html'))
  return [...seen].map(([file, bytes]) => ({
    file: file.slice(folder.length + 1),
    kb: bytes / 1024,
  }))
}
