import { IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { createRecord } from '../../../shared/commands/create-record'
import { REGISTRY } from '../../../shared/domain/registry'
import type { Fonction } from '../../../shared/domain/fonction.entity'
import type { Id } from '../../../shared/kernel/json'
import { isFonctionActive, listFonctionsPersonne } from '../../../shared/rules/fonctions.rules'
import { BoundChamp } from '../../forms/bound-champ'
import { getChampId } from '../../forms/champ-props'
import { focusChamp } from '../../forms/focus-champ'
import { useCairn } from '../../store/cairn-store'
import { execute, getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { FonctionEtat } from './fonction-etat'
import { FonctionMenu } from './fonction-menu'

const FIELDS = ['titre', 'organisme', 'debut', 'fin'] as const

type FonctionsPersonneProps = {
  readonly personne: Id
  /** The function that the address names: it takes the focus. */
  readonly vise: Id | null
}

/** What someone does and has done, the newest first, edited in place. */
export function FonctionsPersonne({ personne, vise }: FonctionsPersonneProps) {
  const dossier = useCairn((state) => state.dossier)
  const { today } = getCtx()
  const list = useMemo(() => listFonctionsPersonne(dossier, personne), [dossier, personne])
  const shown = useRef<Id | null>(null)
  useEffect(() => {
    if (vise === null || vise === shown.current || vise === personne) return
    shown.current = vise
    document.getElementById(getChampId(vise, 'titre'))?.focus()
  }, [vise, personne])

  return (
    <section className="annuaire-bloc" aria-labelledby="annuaire-fonctions">
      <h3 id="annuaire-fonctions">{ANNUAIRE.functions}</h3>
      {list.length > 0 && (
        <ol className="annuaire-frise" aria-labelledby="annuaire-fonctions">
          {list.map((fonction, index) => (
            <Ligne
              key={fonction.id}
              fonction={fonction}
              rank={index + 1}
              isActive={isFonctionActive(fonction, today)}
            />
          ))}
        </ol>
      )}
      <div className="champ-rangee">
        <button type="button" className="bouton-petit" onClick={() => add(personne)}>
          <IconPlus size={14} aria-hidden />
          {ANNUAIRE.addFunction}
        </button>
        {list.length === 0 && <span className="champ-aide">{ANNUAIRE.noFunctionHint}</span>}
      </div>
    </section>
  )
}

type LigneProps = {
  readonly fonction: Fonction
  readonly rank: number
  readonly isActive: boolean
}

function Ligne({ fonction, rank, isActive }: LigneProps) {
  return (
    <li data-id={fonction.id} data-passee={isActive ? undefined : true}>
      {FIELDS.map((name) => (
        <div key={name} className="champ" data-champ={name}>
          <BoundChamp table="fonctions" id={fonction.id} name={name} />
        </div>
      ))}
      <div className="annuaire-frise-fin">
        <FonctionEtat fonction={fonction} isActive={isActive} />
        <FonctionMenu fonction={fonction} isActive={isActive} label={ANNUAIRE.rowMenu(rank)} />
      </div>
    </li>
  )
}

function add(personne: Id): void {
  const row = REGISTRY.fonctions.create(getCtx(), { personne })
  execute(createRecord('fonctions', row))
  focusChamp(row.id, 'titre')
}
