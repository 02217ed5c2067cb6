import { Button } from '@mantine/core'
import { IconCircleCheck, IconAlertTriangle } from '@tabler/icons-react'
import type { Partage } from '../../../shared/domain/partage.entity'
import { formatJour } from '../../../shared/kernel/jour-format'
import { copierTexte } from '../../forms/copier-texte'
import { useCairn } from '../../store/cairn-store'
import type { BilanEffacementPersonne, PreuveEffacement } from '../../store/effacement-types'
import { DONNEES, EFFACEMENT } from '../../strings/donnees-personnelles'

/** What was read again after the erasure, and what only the reader can do. */
export function EffacementBilan({ bilan }: { readonly bilan: BilanEffacementPersonne }) {
  const { preuve, copies } = bilan
  const isClean = preuve.total === 0
  const Icon = isClean ? IconCircleCheck : IconAlertTriangle
  return (
    <>
      <p className="effacement-preuve" data-ton={isClean ? 'ok' : 'reste'} role="status">
        <Icon size={20} stroke={1.7} aria-hidden="true" />
        {isClean ? EFFACEMENT.proofDone : EFFACEMENT.proofLeft(preuve.total)}
      </p>
      <p>{EFFACEMENT.proofText}</p>
      {!(isClean && preuve.illisibles === 0) && (
        <ul className="effacement-suites">
          {PLACES.filter((place) => preuve[place] > 0).map((place) => (
            <li key={place}>{`${EFFACEMENT.places[place]}\u00a0: ${String(preuve[place])}`}</li>
          ))}
        </ul>
      )}
      <ul className="effacement-suites">
        {listFaits(bilan).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {bilan.erreurSauvegardes !== null && (
        <p className="donnees-alerte">{bilan.erreurSauvegardes}</p>
      )}
      {bilan.jumeaux.length > 0 && (
        <p className="donnees-alerte">{EFFACEMENT.twins(bilan.jumeaux)}</p>
      )}
      <h3>{EFFACEMENT.askBack}</h3>
      <p>{copies.length === 0 ? EFFACEMENT.noCopy : EFFACEMENT.askBackText}</p>
      {copies.map((copie) => (
        <Redemande key={copie.id} copie={copie} />
      ))}
      <p>{EFFACEMENT.outside}</p>
    </>
  )
}

const PLACES = [
  'journal',
  'secondJournal',
  'annulation',
  'sauvegardes',
  'illisibles',
] as const satisfies readonly (keyof PreuveEffacement)[]

function listFaits(bilan: BilanEffacementPersonne): readonly string[] {
  const { sauvegardesReecrites, sauvegardesSupprimees, dossierPartage } = bilan
  return [
    ...(sauvegardesReecrites > 0 ? [EFFACEMENT.rewritten(sauvegardesReecrites)] : []),
    ...(sauvegardesSupprimees > 0 ? [EFFACEMENT.removed(sauvegardesSupprimees)] : []),
    ...(dossierPartage === 'ecrit' ? [EFFACEMENT.folder] : []),
    ...(dossierPartage === 'en_attente' ? [EFFACEMENT.folderLater] : []),
  ]
}

function Redemande({ copie }: { readonly copie: Partage }) {
  const auteur = useCairn((state) => state.auteur.nom)
  const day = copie.jour === null ? '' : formatJour(copie.jour)
  const who = copie.destinataire.trim() || DONNEES.unknownRecipient
  const text = EFFACEMENT.message(copie.fichier, day, auteur)
  return (
    <details className="effacement-copie">
      <summary>{DONNEES.copyOf(who, day)}</summary>
      <pre tabIndex={0} aria-label={EFFACEMENT.copyMessageFor(who)}>
        {text}
      </pre>
      <Button
        variant="default"
        aria-label={EFFACEMENT.copyMessageFor(who)}
        onClick={() => void copierTexte(text, EFFACEMENT.copied, EFFACEMENT.notCopied)}
      >
        {EFFACEMENT.copyMessage}
      </Button>
    </details>
  )
}
