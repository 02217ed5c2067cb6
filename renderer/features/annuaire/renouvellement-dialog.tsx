import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { remplacerFonctions, type SuitesElection } from '../../../shared/gestes/election'
import { getRow } from '../../../shared/domain/dossier'
import { day } from '../../../shared/domain/field'
import type { DateIso, Id } from '../../../shared/kernel/json'
import { Champ } from '../../forms/champ'
import { useCairn } from '../../store/cairn-store'
import { commitDrafts } from '../../store/drafts'
import { addAvis, execute, getCtx } from '../../store/session'
import { ELECTION } from '../../strings/annuaire-election'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import {
  buildLigne,
  buildRemplacements,
  findConnue,
  indexPersonnes,
  isRemplie,
  listCandidates,
  type LigneElection,
  type Portee,
} from './renouvellement'
import { RenouvellementPortee } from './renouvellement-portee'
import { RenouvellementSuites } from './renouvellement-suites'
import { RenouvellementTable } from './renouvellement-table'

type RenouvellementDialogProps = {
  /** The functions to replace when they are known; null to choose which. */
  readonly choisies: readonly Id[] | null
  readonly onClose: () => void
}

const JOUR = day({ label: ELECTION.day, help: ELECTION.dayHelp })

/** The day after an election: who leaves, who comes, what follows, in one gesture. */
export function RenouvellementDialog({ choisies, onClose }: RenouvellementDialogProps) {
  const dossier = useCairn((state) => state.dossier)
  const [jour, setJour] = useState<DateIso>(() => getCtx().today)
  const [portee, setPortee] = useState<Portee>({ titre: 'maire', type: 'commune', role: '' })
  const [saisies, setSaisies] = useState<ReadonlyMap<Id, LigneElection>>(new Map())
  const [nouvelles, setNouvelles] = useState<ReadonlySet<Id>>(new Set())
  const [suivre, setSuivre] = useState<SuitesElection>({})

  const index = useMemo(() => indexPersonnes(dossier), [dossier])
  const found = useMemo(() => {
    if (choisies === null) return listCandidates(dossier, portee, jour)
    return choisies.flatMap((id) => {
      const fonction = getRow(dossier, 'fonctions', id)
      return fonction === undefined ? [] : [buildLigne(dossier, fonction)]
    })
  }, [dossier, choisies, portee, jour])
  const lignes = found.map((ligne) => saisies.get(ligne.fonction) ?? ligne)
  const remplies = lignes.filter(isRemplie)
  const known = remplies.filter(
    (ligne) => !nouvelles.has(ligne.fonction) && findConnue(ligne, index) !== undefined,
  ).length

  function change(next: readonly LigneElection[]): void {
    setSaisies(new Map([...saisies, ...next.map((ligne) => [ligne.fonction, ligne] as const)]))
  }

  function apply(): void {
    commitDrafts()
    const remplacements = buildRemplacements(remplies, index, nouvelles)
    execute(remplacerFonctions(dossier, getCtx(), { jour, remplacements, suivre }))
    onClose()
    addAvis({ ton: 'succes', texte: ELECTION.done(remplacements.length), action: 'annuler' })
  }

  return (
    <Dialogue
      title={choisies === null ? ELECTION.title : ELECTION.titleOne}
      size="xl"
      onClose={onClose}
    >
      <div className="election" data-annulation="locale">
        {choisies === null && <p>{ELECTION.intro}</p>}
        <div className="election-portee">
          <div className="champ">
            <Champ
              table="fonctions"
              recordId="renouvellement"
              name="jour"
              field={JOUR}
              value={jour}
              commit={(value) => {
                if (typeof value === 'string') setJour(value)
              }}
            />
          </div>
          {choisies === null && <RenouvellementPortee portee={portee} onChange={setPortee} />}
        </div>
        <RenouvellementTable
          lignes={lignes}
          index={index}
          nouvelles={nouvelles}
          onNouvelles={setNouvelles}
          onChange={change}
        />
        {lignes.length > 0 && <RenouvellementSuites suivre={suivre} onChange={setSuivre} />}
        <p className="election-resume" role="status">
          {ELECTION.summary(remplies.length, lignes.length, known)}
        </p>
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {ELECTION.cancel}
        </Button>
        <Button disabled={remplies.length === 0} onClick={apply}>
          {ELECTION.apply(remplies.length)}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}
