import { getSingleton, type Dossier } from '../domain/dossier'
import type { Ctx } from '../kernel/ctx'
import { formatSigle } from '../rules/vocabulaire.rules'

/** Names Windows keeps for itself, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A part of a file name: letters with their accents, digits, dots and hyphens; nothing that Windows, a zip or a mail server refuses. */
export function formatFilePart(text: string, max = 60): string {
  const plain = text
    .normalize('NFC')
    .replace(/[’'`]/g, '-')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, max)
    .replace(/^[-.]+|[-.]+$/g, '')
  return RESERVED.test(plain) ? `${plain}-` : plain
}

/** « CTG_CCPHG_Fiche-1.1.2_2022-10-20.docx ». The parts left empty are skipped. */
export function formatFileName(dossier: Dossier, subject: string, ctx: Ctx): string {
  const { sigle, territoire } = getSingleton(dossier, 'ctg')
  const parts = [formatSigle(dossier, 'CTG'), sigle.trim() || territoire, subject, ctx.today]
  return `${parts
    .map((part) => formatFilePart(part))
    .filter((part) => part !== '')
    .join('_')}.docx`
}
