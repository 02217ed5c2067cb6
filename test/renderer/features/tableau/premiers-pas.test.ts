import { expect, it } from 'vitest'
import { listPremiersPas } from '../../../../renderer/features/tableau/premiers-pas'
import { TABLEAU } from '../../../../renderer/strings/tableau'
import { createCas, readDate } from '../../reunions/reunions-cas'

it('each first step is begun by what its screen holds, and by nothing else', () => {
  const cas = createCas()
  const [ctg] = Object.values(cas.get().ctg)
  expect(ctg).toBeUndefined()
  expect(listPremiersPas(cas.get())).toEqual([false, false, false, false, false])
  cas.add('etapes', { titre: 'Diagnostic' })
  expect(listPremiersPas(cas.get())).toEqual([false, true, false, false, false])
  cas.add('personnes', { nom: 'Faure' })
  cas.add('instances', { nom: 'COPIL' })
  cas.add('axes', { titre: 'Familles' })
  expect(listPremiersPas(cas.get())).toEqual([false, true, true, true, true])
  cas.add('ctg', { territoire: 'CC des Essais', debut: readDate('2024'), fin: readDate('2028') })
  expect(listPremiersPas(cas.get())).toEqual([true, true, true, true, true])
  expect(TABLEAU.startSteps).toHaveLength(5)
})
