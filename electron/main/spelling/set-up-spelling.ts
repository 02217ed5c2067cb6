import { app, session } from 'electron'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { success, type Result } from '../../../shared/kernel/result'
import { writeIncident } from '../app/incidents'
import { loadSpelling } from './load-spelling'
import type { Spelling } from './spelling'

let loading: Promise<Spelling | null> | null = null

/**
 * Chromium's own spell checker fetches its dictionary from the network on Windows and Linux, even unasked: it is switched off,
 * left without a language, and its download is pointed at a name that can never exist. Ours takes its place in the preload.
 */
export function setUpSpelling(): void {
  session.defaultSession.setSpellCheckerDictionaryDownloadURL('https://dictionnaire.invalid/')
  session.defaultSession.setSpellCheckerLanguages([])
  session.defaultSession.setSpellCheckerEnabled(false)
}

/** The dictionary, read at its first use; null when it cannot be read: then no word is underlined. */
export function getSpelling(): Promise<Spelling | null> {
  loading ??= loadSpelling(
    join(app.getAppPath(), 'resources/orthographe'),
    getOwnWordsPath(),
  ).catch((error: unknown) => {
    writeIncident('dictionnaire', error)
    return null
  })
  return loading
}

/** The words of a text that are not spelt right. */
export async function listMisspelt(words: readonly string[]): Promise<Result<readonly string[]>> {
  const spelling = await getSpelling()
  return success(spelling === null ? [] : words.filter((word) => !spelling.isRight(word)))
}

/** Adds a word to the user's own, for this session and the next ones. */
export async function addOwnWord(word: string): Promise<void> {
  const spelling = await getSpelling()
  if (spelling === null || word === '' || /\s/.test(word)) return
  spelling.addWord(word)
  await appendFile(getOwnWordsPath(), `${word}\n`, 'utf8').catch((error: unknown) => {
    writeIncident('dictionnaire', error)
  })
}

function getOwnWordsPath(): string {
  return join(app.getPath('userData'), 'orthographe.txt')
}
