import { useEffect, useMemo, useState } from 'react'
import { SUPPRESSION } from '../../../shared/domain/operation'
import type { ConflitChamp } from '../../../shared/journal/conflit'
import type { DecisionConflit } from '../../../shared/journal/decisions'
import { joinListe } from '../../../shared/kernel/accord'
import { ConflitCarte } from '../../forms/conflit-carte'
import { getLibelleConflit, readObjetConflit } from '../../forms/conflit-lecture'
import { getRecordAddress } from '../../forms/record-address'
import { useCairn } from '../../store/cairn-store'
import { addAvis, decideConflit, readHistorique, readVersionsConflit } from '../../store/session'
import { CONFLITS, getNomAuteur } from '../../strings/conflits'

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

type Modification = { readonly par: string; readonly detail: string }

/** A record deleted by one: what the other had changed, read in the history. */
function useModification(conflit: ConflitChamp): Modification | null {
  const [modifie, setModifie] = useState<Modification | null>(null)
  useEffect(() => {
    const { table, id, champ, nonVus = [] } = conflit
    if (champ !== SUPPRESSION) return undefined
    let isStale = false
    void readHistorique({ table, id }).then((read) => {
      if (isStale || !read.ok) return
      const unseen = read.value.filter(({ operation }) => nonVus.includes(operation))
      const names = [...new Set(unseen.map(({ auteur }) => getNomAuteur(auteur)))]
      setModifie({
        par: names.length === 0 ? CONFLITS.someone : joinListe(names),
        detail: unseen
          .filter(({ genre }) => genre === 'modification')
          .map((one) => CONFLITS.change(one.libelleChamp, one.avantTexte, one.apresTexte))
          .join(' ; '),
      })
    })
    return () => {
      isStale = true
    }
  }, [conflit])
  return modifie
}
