import { useEffect, useState } from 'react'
import { SUPPRESSION } from '../../shared/domain/operation'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { joinListe } from '../../shared/kernel/accord'
import { isOwnSession } from '../store/auteurs'
import { readHistorique } from '../store/session'
import { CONFLITS, getNomAuteur } from '../strings/conflits'

/** Who modified a record that another deleted, and what: « Budget : 12 000 € → 15 000 € ». */
export type Modification = { readonly par: string; readonly detail: string }

/** Changes named in the sentence of a card. */
const MAX_NAMED = 3

/** What was modified of a record that another deleted, as the history of the open dossier tells it; null when it says nothing. */
export function useModification(conflit: ConflitChamp): Modification | null {
  const [modifie, setModifie] = useState<Modification | null>(null)
  useEffect(() => {
    const { table, id, champ, nonVus = [] } = conflit
    if (champ !== SUPPRESSION) return undefined
    let isStale = false
    void readHistorique({ table, id }).then((read) => {
      if (isStale || !read.ok) return
      const unseen = read.value.filter(({ operation }) => nonVus.includes(operation))
      if (unseen.length === 0) return
      const names = unseen.map(({ session, auteur }) =>
        isOwnSession(session) ? CONFLITS.you : getNomAuteur(auteur),
      )
      setModifie({
        par: joinListe([...new Set(names)]),
        detail: unseen
          .filter(({ genre }) => genre === 'modification')
          .slice(0, MAX_NAMED)
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
