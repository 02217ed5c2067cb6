import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildClasseurEtapes } from '../../../shared/documents/retroplanning/classeur'
import { writeTableur } from '../../../shared/exchange/tableur'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import { Fabrique } from './fabrique'

const TODAY = '2022-03-01'

describe('the plan as a workbook', () => {
  it('words keep their precision; real days beside them sort, open ends stay empty', async () => {
    const f = new Fabrique(TODAY)
    const jour = (quand: string) => {
      const read = parseDateFloue(quand, TODAY)
      return read.ok ? read.value : null
    }
    f.add('etapes', { ordre: 'a', titre: 'A', quantite: 3, prevue: jour('mars-avril 2022') })
    f.add('etapes', { ordre: 'b', titre: 'B', prevue: jour('d’ici 2025') })
    f.add('etapes', { ordre: 'c', titre: 'C', prevue: jour('pas avant 2026') })
    f.add('etapes', { ordre: 'd', titre: 'D' })
    const { entetes, lignes } = buildClasseurEtapes(f.build(), TODAY)
    const at = (label: string) => entetes.indexOf(label)
    const shown = lignes.map((ligne) =>
      ['Prévu', 'Début (calculé)', 'Fin (calculée)', 'Nombre'].map((label) => ligne[at(label)]),
    )
    expect(shown).toEqual([
      ['mars-avril 2022', { jour: '2022-03-01' }, { jour: '2022-04-30' }, 3],
      ['d’ici 2025', '', { jour: '2025-12-31' }, ''],
      ['pas avant 2026', { jour: '2026-01-01' }, '', ''],
      ['', '', '', ''],
    ])
    const parts = unzipSync(await writeTableur([{ nom: 'R', entetes, lignes }]))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<c r="L2"[^>]*><v>44621<\/v>/)
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('dd/mm/yyyy')
  })

  it('phases in bold, a head that stays and prints again, a line that wraps not covered by the next', async () => {
    const f = new Fabrique(TODAY)
    const phase = f.add('etapes', { ordre: 'a', genre: 'phase', titre: 'Diagnostic' })
    f.add('etapes', { ordre: 'b', parent: phase, titre: 'Étape très longue '.repeat(6) })
    const feuille = buildClasseurEtapes(f.build(), TODAY)
    expect(feuille.titres).toEqual([0])
    const parts = unzipSync(await writeTableur([feuille]))
    const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const sheet = read('xl/worksheets/sheet1.xml')
    const bold = /<c r="B1"[^>]* s="(\d+)"/.exec(sheet)?.[1]
    expect(/<c r="B2"[^>]* s="(\d+)"/.exec(sheet)?.[1]).not.toBe(bold)
    expect(sheet).toMatch(/<row r="3"[^>]*ht="45"/)
    expect(sheet).not.toMatch(/<row r="2"[^>]*ht=/)
    expect(read('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles.*\$1:\$1/)
    expect(read('docProps/core.xml')).toContain('Rétroplanning')
    // The order that the schema wants in a font: a file that breaks it may be « repaired » by Excel.
    expect(read('xl/styles.xml')).not.toMatch(/<color[^>]*\/><sz/)
    expect(read('xl/styles.xml')).toContain('D9E6EE')
  })
})
