import { Menu } from '@mantine/core'
import { useState } from 'react'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { formatSituation } from '../../../../shared/documents/gouvernance/perimetre'
import { formatNombre } from '../../../../shared/kernel/nombre'
import { getPopulation, type TerritoireDuPerimetre } from '../../../../shared/rules/perimetre.rules'
import { getLibelleOption } from '../../../../shared/rules/options.rules'
import { BoundChamp } from '../../../forms/bound-champ'
import { LazyMenu } from '../../../forms/lazy-menu'
import { useOpenRecord } from '../../../forms/record-dialog-context'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { PopulationDialog } from './population-dialog'

const FIELDS = [
  ['entree', GOUVERNANCE.entree],
  ['sortie', GOUVERNANCE.sortie],
  ['couvert', GOUVERNANCE.couvert],
  ['signataire', GOUVERNANCE.signataire],
  ['peutRejoindre', GOUVERNANCE.plusTard],
] as const

/** A territoire: what it is, since when, whether it signs, how many live there. */
export function TerritoireRow({ line }: { readonly line: TerritoireDuPerimetre }) {
  const { territoire, appartenance, etat } = line
  const open = useOpenRecord()
  const [isCounting, setCounting] = useState(false)
  const name = territoire.nom.trim() || territoire.sigle.trim() || GOUVERNANCE.untitled
  const population = useCairn(({ dossier }) =>
    getPopulation(dossier, territoire.id)
      .filter(({ habitants }) => habitants !== null)
      .map(({ habitants, annee }) =>
        annee === null
          ? formatNombre(habitants ?? 0)
          : `${formatNombre(habitants ?? 0)} (${annee})`,
      )
      .join(' ; '),
  )

  function remove(): void {
    execute(deleteRecord(useCairn.getState().dossier, 'appartenances', appartenance.id))
    addAvis({ ton: 'info', texte: GOUVERNANCE.territoireRemoved(name), action: 'annuler' })
  }

  return (
    <tr data-etat={etat}>
      <th scope="row">{name}</th>
      <td>{getLibelleOption('territoires', 'type', territoire.type)}</td>
      <td>{formatSituation(line)}</td>
      {FIELDS.map(([field, label]) => (
        <td key={field}>
          <BoundChamp
            table="appartenances"
            id={appartenance.id}
            name={field}
            compact
            label={`${label}, ${name}`}
          />
        </td>
      ))}
      <td>
        <button
          type="button"
          className="bouton-lien nombre"
          aria-label={`${GOUVERNANCE.populationOf(name)} ${population || GOUVERNANCE.noPopulation}`}
          onClick={() => setCounting(true)}
        >
          {population || GOUVERNANCE.noPopulation}
        </button>
        {isCounting && (
          <PopulationDialog id={territoire.id} name={name} onClose={() => setCounting(false)} />
        )}
      </td>
      <td className="table-commandes">
        <LazyMenu label={GOUVERNANCE.actionsOf(name)} width={240}>
          {() => (
            <>
              {open !== null && (
                <Menu.Item onClick={() => open('territoires', territoire.id)}>
                  {GOUVERNANCE.editTerritoire(name)}
                </Menu.Item>
              )}
              {open !== null && (
                <Menu.Item onClick={() => open('appartenances', appartenance.id)}>
                  {GOUVERNANCE.openMember}
                </Menu.Item>
              )}
              <Menu.Divider />
              <Menu.Item onClick={remove}>{GOUVERNANCE.removeTerritoire}</Menu.Item>
            </>
          )}
        </LazyMenu>
      </td>
    </tr>
  )
}
