import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { rendrePhase } from '../../../../shared/gestes/retroplanning/rendre-phase'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { getPhasePerdue } from '../../../../shared/rules/retroplanning/phase-perdue.rules'
import { useCairn } from '../../../store/cairn-store'
import { getSupprime } from '../../../store/supprimes'
import { PANNEAU } from '../../../strings/retroplanning-panneau'
import { runGeste } from '../frise/gestes-frise'

/** The phase of the step was deleted by someone who did not know that it was in it: one button mends it. Nothing otherwise. */
export function PhasePerdue({ etape }: { readonly etape: EtapeLue }) {
  const phase = useCairn(({ dossier }) => getPhasePerdue(dossier, etape.etape))
  if (phase === null) return null
  const supprimee = getSupprime('etapes', phase)
  const titre = supprimee?.titre.trim() ?? ''
  return (
    <section className="re-partie" aria-label={PANNEAU.lostPhase}>
      <p className="re-rien">{PANNEAU.lostPhaseWhy(titre)}</p>
      <div className="re-boutons">
        <Button
          size="xs"
          variant="light"
          leftSection={<IconRestore size={16} stroke={1.7} aria-hidden />}
          onClick={() => runGeste(rendrePhase(useCairn.getState().dossier, etape.id, supprimee))}
        >
          {supprimee === undefined ? PANNEAU.lostPhaseOut : PANNEAU.lostPhaseBack}
        </Button>
      </div>
    </section>
  )
}
