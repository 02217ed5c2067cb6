import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Fonction } from '../../../shared/domain/fonction.entity'
import type { Id } from '../../../shared/kernel/json'
import {
  formatPersonneNom,
  formatTitreFonction,
  getPersonneFonction,
  isFonctionActive,
  listCourriels,
  listFonctionsOrganisme,
} from '../../../shared/rules/fonctions.rules'
import { formatPeriode } from '../../../shared/rules/periode'
import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { useAnnuaire } from './annuaire-context'
import { FonctionEtat } from './fonction-etat'
import { FonctionMenu } from './fonction-menu'

/** More are drawn when they are asked for. */
const FEW = 40

/** Who acts for a body today, then who did before. */
export function FonctionsOrganisme({ organisme }: { readonly organisme: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const { open } = useAnnuaire()
  const { today } = getCtx()
  const list = useMemo(
    () => listFonctionsOrganisme(dossier, organisme, today),
    [dossier, organisme, today],
  )
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? list : list.slice(0, FEW)
  return (
    <section className="annuaire-bloc" aria-labelledby="annuaire-personnes">
      <h3 id="annuaire-personnes">{ANNUAIRE.peopleOf}</h3>
      {list.length > 0 && (
        <div className="enfants-cadre">
          <table className="annuaire-table" aria-labelledby="annuaire-personnes">
            <thead>
              <tr>
                <th scope="col">{ANNUAIRE.state}</th>
                <th scope="col">{ANNUAIRE.person}</th>
                <th scope="col">{ANNUAIRE.functionTitle}</th>
                <th scope="col">{ANNUAIRE.period}</th>
                <th scope="col">{ANNUAIRE.mail}</th>
                <th scope="col">
                  <span className="visuellement-cache">{ANNUAIRE.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((fonction, index) => (
                <Ligne key={fonction.id} fonction={fonction} rank={index + 1} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="champ-rangee">
        <button
          type="button"
          className="bouton-petit"
          onClick={() => open({ quoi: 'creation', table: 'fonctions', patch: { organisme } })}
        >
          <IconPlus size={14} aria-hidden />
          {ANNUAIRE.addPersonTo}
        </button>
        {list.length > shown.length && (
          <button type="button" className="bouton-lien" onClick={() => setWhole(true)}>
            {ANNUAIRE.showAll(list.length)}
          </button>
        )}
      </div>
    </section>
  )
}

type LigneProps = { readonly fonction: Fonction; readonly rank: number; readonly today: string }

function Ligne({ fonction, rank, today }: LigneProps) {
  const dossier = useCairn((state) => state.dossier)
  const personne = getPersonneFonction(dossier, fonction.id)
  const isActive = isFonctionActive(fonction, today)
  return (
    <tr data-id={fonction.id} data-passee={isActive ? undefined : true}>
      <td className="annuaire-etat">
        <FonctionEtat fonction={fonction} isActive={isActive} />
      </td>
      <td>
        {personne === undefined ? (
          <a href={`#/annuaire/personnes/${fonction.id}`}>{ANNUAIRE.vacant}</a>
        ) : (
          <a href={`#/annuaire/personnes/${personne.id}`}>
            {formatPersonneNom(dossier, fonction.id) || ANNUAIRE.noName}
          </a>
        )}
      </td>
      <td>{capitalize(formatTitreFonction(fonction))}</td>
      <td>{formatPeriode(fonction.debut, fonction.fin)}</td>
      <td className="annuaire-courriel">{isActive ? listCourriels(dossier, fonction.id) : ''}</td>
      <td className="table-commandes">
        <FonctionMenu fonction={fonction} isActive={isActive} label={ANNUAIRE.rowMenu(rank)} />
      </td>
    </tr>
  )
}
