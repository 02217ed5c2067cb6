import { Button } from '@mantine/core'
import { useCairn } from '../../store/cairn-store'
import { RECEPTION } from '../../strings/reception'
import { runCommande } from '../../ui/commandes'
import { EmptyState } from '../../ui/empty-state'
import { ApercuRecu } from './apercu-recu'
import { useResultat } from './choix'
import { ResultatRecu } from './resultat-recu'
import './reception.css'
import './lignes.css'

/** « Fichier reçu »: what it would change, then what it did. */
export function ReceptionScreen() {
  const reception = useCairn((state) => state.reception)
  const dossierId = useCairn((state) => state.dossierId)
  const resultat = useResultat()
  if (reception !== null) return <ApercuRecu reception={reception} />
  if (resultat !== null && resultat.dossierId === dossierId) {
    return <ResultatRecu resultat={resultat} />
  }
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{RECEPTION.title}</h1>
        </div>
      </header>
      <div className="ecran-corps">
        <EmptyState
          title={RECEPTION.emptyTitle}
          example={RECEPTION.emptyExample}
          action={<Button onClick={() => runCommande('ouvrir')}>{RECEPTION.open}</Button>}
        >
          {RECEPTION.emptyText}
        </EmptyState>
      </div>
    </div>
  )
}
