import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { combine } from '../../../../shared/commands/combine'
import { getRow } from '../../../../shared/domain/dossier'
import { appliquerProposition } from '../../../../shared/gestes/retroplanning/retroplanifier'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { commitDrafts } from '../../../store/drafts'
import { addAvis, execute, getCtx } from '../../../store/session'
import { RETRO } from '../../../strings/retroplanning-retro'
import { PiedDialogue } from '../../../ui/dialogue'
import { announce } from '../../../ui/status-region'
import { listAncresInitiales, listImposables, readReglages } from './ancres'
import { AncresFields } from './ancres-fields'
import { listGardees } from './lignes'
import { Proposition } from './proposition'
import { ReglagesFields } from './reglages-fields'
import type { SaisieRetro } from './remedes'
import { retenir } from './retenus'
import { RetenusListe } from './retenus-liste'
import { useProposition } from './use-proposition'

const NONE: ReadonlySet<Id> = new Set()

/** Dates and settings at the top, what does not fit, then the plan, live; nothing is written before « Appliquer ». */
export function RetroContenu({ onClose }: { readonly onClose: () => void }) {
  const dossier = useCairn((state) => state.dossier)
  const [saisie, setSaisie] = useState<SaisieRetro>(() => ({
    ancres: listAncresInitiales(dossier, getCtx().today),
    reglages: readReglages(dossier),
    retenus: [],
  }))
  const [refusees, setRefusees] = useState(NONE)
  const imposables = useMemo(() => listImposables(dossier, getCtx().today), [dossier])
  const { calendrier, calcul, ids } = useProposition(saisie)
  const gardees = calcul === null ? NONE : listGardees(calcul.proposition.lignes, refusees)
  const problemes = calcul?.proposition.problemes.length ?? 0
  const canApply = gardees.size > 0 || (calcul?.prelude.changes.length ?? 0) > 0
  const jours = saisie.ancres.flatMap(({ jour }) => (jour === null ? [] : [jour])).sort()

  function apply(): void {
    // A date still being typed is counted first: what is written is always what is shown.
    commitDrafts()
    if (calcul === null) return
    const command = appliquerProposition(calcul.dossier, getCtx(), calcul.proposition, gardees)
    execute(combine(RETRO.command, [calcul.prelude, command]))
    onClose()
    addAvis({ ton: 'succes', texte: RETRO.done(gardees.size), action: 'annuler' })
  }

  function formatEtape(cle: string): string {
    const ancre = saisie.ancres.find((one) => one.cle === cle)
    if (ancre === undefined) return ''
    if (ancre.nouvelle !== null) return RETRO.newSteps[ancre.nouvelle]
    return getRow(dossier, 'etapes', ancre.etape)?.titre ?? ''
  }

  return (
    <div className="rebours" data-annulation="locale">
      <p>{RETRO.intro}</p>
      <div className="rebours-saisie">
        <AncresFields
          ancres={saisie.ancres}
          imposables={imposables}
          onChange={(ancres) => setSaisie((current) => ({ ...current, ancres }))}
        />
        <ReglagesFields
          reglages={saisie.reglages}
          calendrier={calendrier}
          dernier={jours.at(-1) ?? null}
          onChange={(reglages) => setSaisie((current) => ({ ...current, reglages }))}
        />
      </div>
      <RetenusListe
        retenus={saisie.retenus}
        onRemove={(gone) =>
          setSaisie((current) => ({
            ...current,
            retenus: current.retenus.filter((one) => one !== gone),
          }))
        }
      />
      {calcul === null || imposables.length === 0 ? (
        <p className="rebours-attente">
          {imposables.length === 0 ? RETRO.emptyPlan : RETRO.waiting}
        </p>
      ) : (
        <Proposition
          avant={dossier}
          proposition={calcul.proposition}
          imposees={calcul.imposees}
          remedes={calcul.remedes}
          refusees={refusees}
          onRefuse={setRefusees}
          formatAncre={formatEtape}
          onRemede={(remede, label) => {
            setSaisie(remede.saisie)
            announce(RETRO.applied(label))
          }}
          onRetenir={(retenu) => {
            setSaisie((current) => retenir(current, retenu, ids))
            announce(RETRO.taken(retenu.texte))
          }}
        />
      )}
      <p className="rebours-resume" role="status">
        {calcul === null ? '' : RETRO.summary(gardees.size, problemes)}
      </p>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {RETRO.cancel}
        </Button>
        <Button disabled={!canApply} onClick={apply}>
          {problemes === 0 ? RETRO.apply(gardees.size) : RETRO.applyAnyway(gardees.size)}
        </Button>
      </PiedDialogue>
    </div>
  )
}
