const INTERDITS =
  'script, iframe, frame, object, embed, applet, base, meta, link, style, form[action], foreignObject, animate, set, portal, template'
const LIENS = [
  'href',
  'xlink:href',
  'src',
  'srcset',
  'action',
  'formaction',
  'poster',
  'data',
  'ping',
]
/** Our own places, pages and letters; pictures of the dossier. */
const SURS = /^(?:#|https?:\/\/|mailto:|tel:|data:image\/(?:png|jpeg|svg\+xml)[;,]|blob:)/
const TROMPEURS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/

/** What would run, be fetched, lead elsewhere than said or mislead in a part of the screen. */
export function listFautesEcran(root: Element): readonly string[] {
  const faults = [...root.querySelectorAll(INTERDITS)].map((element) => `<${element.localName}>`)
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) faults.push(`${name}="${value.slice(0, 40)}"`)
      if (LIENS.includes(name) && !SURS.test(value)) faults.push(`${name}="${value.slice(0, 60)}"`)
      if (name === 'style' && /url\(|expression|@import|javascript/i.test(value))
        faults.push(`style="${value.slice(0, 60)}"`)
      if (name === 'srcdoc') faults.push('srcdoc')
      if (TROMPEURS.test(value)) faults.push(`${name} misleads`)
    }
  }
  if (TROMPEURS.test(root.textContent)) faults.push('text misleads')
  return faults
}
