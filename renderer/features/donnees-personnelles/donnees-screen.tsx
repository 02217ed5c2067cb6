import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { listARevoir } from '../../../shared/rules/donnees-personnelles.rules'
import { getNomPersonne } from '../../../shared/rules/libelles.rules'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { DONNEES } from '../../strings/donnees-personnelles'
import { EmptyState } from '../../ui/empty-state'
import { AlertesCard, CopiesCard } from './cartes'
import { readPersonneVoulue } from './donnees-route'
import { EffacementDialog } from './effacement-dialog'
import { PersonneCard } from './personne-card'
import { PersonnesList } from './personnes-list'
import { saveRegistre } from './save-word'
import './donnees.css'

/** Made once: a new one for each of 10,000 names takes seconds. */
const collator = new Intl.Collator('fr', { numeric: true })

/** « Données personnelles »: who is named in the CTG, and what the law asks to do about it. */
export function DonneesScreen() {
  const [location] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const [erased, setErased] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const review = useMemo(() => listARevoir(dossier, getCtx().today), [dossier])
  const toReview = useMemo(() => new Set(review.map(({ personne }) => personne)), [review])
  const personnes = useMemo(() => {
    return Object.values(dossier.personnes)
      .map((personne) => ({ personne, nom: getNomPersonne(personne) }))
      .sort(
        (a, b) =>
          Number(toReview.has(b.personne.id)) - Number(toReview.has(a.personne.id)) ||
          collator.compare(a.nom, b.nom),
      )
      .map(({ personne }) => personne)
  }, [dossier.personnes, toReview])
  const wanted = readPersonneVoulue(location)
  const chosen = personnes.find(({ id }) => id === wanted) ?? personnes[0]
  return (
    <RecordDialogHost>
      <div className="ecran">
        <header className="entete">
          <div className="entete-texte">
            <h1>{DONNEES.title}</h1>
            <p className="sous">{DONNEES.subtitle(personnes.length, review.length)}</p>
          </div>
          <div className="outils">
            <Button
              loading={isBusy}
              leftSection={<IconFileText size={17} stroke={1.7} aria-hidden="true" />}
              onClick={() => {
                setIsBusy(true)
                void saveRegistre().finally(() => setIsBusy(false))
              }}
            >
              {DONNEES.sheet}
            </Button>
          </div>
        </header>
        {/* It scrolls: with only text inside, the keyboard needs a place to put the focus. */}
        <div className="ecran-corps donnees" data-zone="detail" tabIndex={0}>
          <p className="donnees-pourquoi">{DONNEES.why}</p>
          <div className="donnees-colonnes">
            {chosen !== undefined && (
              <PersonnesList personnes={personnes} toReview={toReview} current={chosen.id} />
            )}
            <div className="donnees-colonne">
              {chosen === undefined ? (
                <EmptyState title={DONNEES.empty} example={DONNEES.emptyExample} action={ADD}>
                  {DONNEES.emptyText}
                </EmptyState>
              ) : (
                <PersonneCard
                  personne={chosen}
                  review={review.find(({ personne }) => personne === chosen.id)}
                  onErase={() => setErased(chosen.id)}
                />
              )}
              <AlertesCard />
              <CopiesCard />
            </div>
          </div>
        </div>
        {erased !== null && <EffacementDialog personne={erased} onClose={() => setErased(null)} />}
      </div>
    </RecordDialogHost>
  )
}

const ADD = <a href="#/annuaire/personnes">{DONNEES.emptyAction}</a>
