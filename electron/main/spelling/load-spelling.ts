import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAffixes } from './affixes'
import { parseWordList } from './dictionary'
import { Spelling } from './spelling'

/**
 * Reads the French dictionary that comes with the program (`fr.aff`, `fr.dic`) and the user's own words, one a line, which may
 * not be there yet.
 */
export async function loadSpelling(folder: string, ownWordsPath: string): Promise<Spelling> {
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  const [affixText, wordText, ownText] = await Promise.all([
    readFile(join(folder, 'fr.aff'), 'utf8'),
    readFile(join(folder, 'fr.dic'), 'utf8'),
    readFile(ownWordsPath, 'utf8').catch(() => ''),
  ])
  await pause()
  const affixes = parseAffixes(affixText)
  const words = await parseWordList(wordText, pause)
  return new Spelling(
    affixes,
    words,
    ownText.split('\n').filter((word) => word !== ''),
  )
}
