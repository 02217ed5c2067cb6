import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { createRecord } from '../../../../shared/commands/create-record'
import { REGISTRY } from '../../../../shared/domain/registry'
import { listDelais } from '../../../../shared/rules/calendrier/delais.rules'
import { focusChamp } from '../../../forms/focus-champ'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { DELAIS } from '../../../strings/retroplanning-delais'
import { DelaiLivreLine } from './delai-livre-line'
import { DelaiPropreLine } from './delai-propre-line'

/** Every delay: its value, where it comes from; those of the territory after the shipped ones. */
export function DelaisTable() {
  const dossier = useCairn((state) => state.dossier)
  const delais = useMemo(() => listDelais(dossier), [dossier])
  const livres = delais.filter(({ cle, id }) => cle !== id)
  // In the order they were made: a name being typed does not move its line.
  const propres = delais
    .filter(({ cle, id }) => cle === id)
    .sort((a, b) => (a.cle < b.cle ? -1 : 1))

  function add(): void {
    const row = REGISTRY.delaisUsuels.create(getCtx(), { valeur: 1, unite: 'semaines' })
    execute(createRecord('delaisUsuels', row, DELAIS.created))
    focusChamp(row.id, 'libelle')
  }

  return (
    <section aria-labelledby="delais-titre">
      <h2 id="delais-titre">{DELAIS.title}</h2>
      <p className="champ-aide">{DELAIS.population}</p>
      <div className="delais-cadre">
        <table className="delais-table" aria-labelledby="delais-titre">
          <thead>
            <tr>
              <th scope="col">{DELAIS.name}</th>
              <th scope="col">{DELAIS.value}</th>
              <th scope="col">{DELAIS.unit}</th>
              <th scope="col">{DELAIS.source}</th>
              <th scope="col">
                <span className="visuellement-cache">{DELAIS.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {livres.map((delai) => (
              <DelaiLivreLine key={delai.cle} delai={delai} />
            ))}
            {propres.map((delai, index) => (
              <DelaiPropreLine key={delai.cle} delai={delai} rank={index + 1} />
            ))}
          </tbody>
        </table>
      </div>
      <Button
        variant="default"
        className="delais-ajout"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={add}
      >
        {DELAIS.add}
      </Button>
    </section>
  )
}
