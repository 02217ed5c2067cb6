const MAX_LENGTH = 2_000

/**
 * The addresses that may leave for the system: `https:` and `mailto:` alone. Returns the address as the system will receive it,
 * written again by the parser, or null. Refused: every other scheme (`file:`, `smb:`, `ms-msdt:`…), names and passwords inside an
 * address, control characters, and anything that would not be the same address when parsed once more.
 */
export function parseExternalAddress(raw: unknown): URL | null {
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(raw))
    return null
  // A subject is often written with its spaces; no system expects them raw.
  const url = parseUrl(/^mailto:/i.test(raw) ? raw.replaceAll(' ', '%20') : raw)
  if (url === null || url.href.length > MAX_LENGTH) return null
  if (url.protocol === 'https:') {
    return url.host !== '' && url.username === '' && url.password === '' ? url : null
  }
  if (url.protocol === 'mailto:') return /^mailto:[^\s/\\"<>|^`]+$/.test(url.href) ? url : null
  return null
}

function parseUrl(raw: string): URL | null {
  try {
    return new URL(raw)
  } catch {
    return null
  }
}

/** What the user is shown before an address opens outside. */
export function formatExternalQuestion(url: URL): {
  readonly message: string
  readonly detail: string
  readonly accept: string
} {
  const detail = url.href.length > 300 ? `${url.href.slice(0, 300)}…` : url.href
  return url.protocol === 'mailto:'
    ? { message: 'Écrire un courriel avec votre messagerie ?', detail, accept: 'Écrire' }
    : {
        message: `Ouvrir le site ${url.host} dans votre navigateur ?`,
        detail,
        accept: 'Ouvrir le site',
      }
}
