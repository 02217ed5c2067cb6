import { DOMParser } from '@xmldom/xmldom'

/** Characters that XML 1.0 does not allow, written or referred to. */
const INTERDITS = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const APPELS = /&#(?:x0*(?:[0-8bcef]|1[\da-f]|d[89a-f]..|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/i

/** What keeps a program from reading a part, or makes it fetch something. */
export function listFautesXml(name: string, text: string): readonly string[] {
  const faults: string[] = []
  try {
    new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') faults.push(`${name}: ${message}`)
      },
    }).parseFromString(text, 'text/xml')
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return [...faults, ...listCaracteresInterdits(name, text)]
}

/** What no XML may hold, and entities, which we never declare. */
export function listCaracteresInterdits(name: string, text: string): readonly string[] {
  const faults: string[] = []
  if (INTERDITS.test(text) || APPELS.test(text)) faults.push(`${name}: forbidden character`)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) faults.push(`${name}: DOCTYPE`)
  return faults
}
