import { useMemo } from 'react'
import type { ConflitChamp } from '../../../shared/journal/conflit'
import type { DecisionConflit } from '../../../shared/journal/decisions'
import { ConflitCarte } from '../../forms/conflit-carte'
import { getLibelleConflit, readObjetConflit } from '../../forms/conflit-lecture'
import { getRecordAddress } from '../../forms/record-address'
import { useModification } from '../../forms/use-modification'
import { useCairn } from '../../store/cairn-store'
import { addAvis, decideConflit, readVersionsConflit } from '../../store/session'
import { CONFLITS } from '../../strings/conflits'

/** A conflict of the open dossier: each answer is a gesture at once, that « Annuler » undoes. */
export function ConflitOuvert({ conflit }: { readonly conflit: ConflitChamp }) {
  const dossier = useCairn((state) => state.dossier)
  const versions = useMemo(() => readVersionsConflit(conflit), [conflit])
  const modifie = useModification(conflit)
  const { champ } = readObjetConflit(conflit)
  const address = getRecordAddress(dossier, conflit.table, conflit.id, champ)

  function decide(decision: DecisionConflit | null): void {
    if (decision === null) return
    const label = getLibelleConflit(conflit, dossier)
    decideConflit(conflit, decision)
    // The card is gone: the focus goes to what comes next rather than nowhere.
    document.getElementById('contenu')?.focus({ preventScroll: true })
    addAvis({ ton: 'succes', texte: CONFLITS.decided(label), action: 'annuler' })
  }

  return (
    <ConflitCarte
      conflit={conflit}
      versions={versions}
      dossier={dossier}
      mode="bouton"
      decision={null}
      onDecide={decide}
      {...(modifie !== null && { modifie })}
      outil={
        address !== null && (
          <a className="a-decider-lien" href={address}>
            {CONFLITS.seeRecord}
          </a>
        )
      }
    />
  )
}
