import { IconTrash } from '@tabler/icons-react'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import type { Delai } from '../../../../shared/rules/calendrier/delais.rules'
import { BoundChamp } from '../../../forms/bound-champ'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute } from '../../../store/session'
import { DELAIS } from '../../../strings/retroplanning-delais'

type DelaiPropreLineProps = { readonly delai: Delai; readonly rank: number }

/** A delay of this territory: everything is written here, and it can go. */
export function DelaiPropreLine({ delai, rank }: DelaiPropreLineProps) {
  const { cle, libelle } = delai
  const name = libelle.trim() === '' ? DELAIS.nameOf(rank) : libelle

  function remove(): void {
    execute(deleteRecord(useCairn.getState().dossier, 'delaisUsuels', cle))
    addAvis({ ton: 'info', texte: DELAIS.removed(libelle), action: 'annuler' })
    document.querySelector<HTMLElement>('.delais-ajout')?.focus()
  }

  return (
    <tr>
      <td className="delais-nom">
        <BoundChamp
          table="delaisUsuels"
          id={cle}
          name="libelle"
          compact
          label={DELAIS.nameOf(rank)}
        />
      </td>
      <td className="delais-valeur">
        <BoundChamp
          table="delaisUsuels"
          id={cle}
          name="valeur"
          compact
          label={DELAIS.valueOf(name)}
        />
      </td>
      <td className="delais-unite">
        <BoundChamp
          table="delaisUsuels"
          id={cle}
          name="unite"
          compact
          label={DELAIS.unitOf(name)}
        />
      </td>
      <td className="delais-source">
        <BoundChamp
          table="delaisUsuels"
          id={cle}
          name="source"
          compact
          label={DELAIS.sourceOf(name)}
        />
      </td>
      <td>
        <button
          type="button"
          className="bouton-points"
          aria-label={DELAIS.remove(libelle)}
          onClick={remove}
        >
          <IconTrash size={16} stroke={1.7} aria-hidden />
        </button>
      </td>
    </tr>
  )
}
