import { formatCompte } from '../../shared/kernel/accord'
import { formatNombre } from '../../shared/kernel/nombre'
import { formatInsecables } from './insecables'

const fr = formatInsecables

const ETAPES = { one: 'étape', many: 'étapes' } as const

/** Words of the detail of a step: the delay of a link, and what goes with a phase. */
export const PANNEAU = {
  open: 'Détail',
  openOf: (titre: string) => fr(`Détail de « ${titre} »`),
  // The delay of a link.
  delayKind: (titre: string) => fr(`Sorte de délai avec « ${titre} »`),
  typed: 'Délai saisi ici',
  law: 'Délais des textes',
  custom: 'Délais d’usage',
  territory: 'Délais du territoire',
  unnamed: 'Délai sans nom',
  lost: 'Délai usuel qui n’existe plus',
  usual: (duree: string, source: string) => fr(source === '' ? duree : `${duree} · ${source}`),
  // A phase deleted by somebody else.
  lostPhase: 'Phase supprimée',
  lostPhaseWhy: (titre: string) =>
    fr(
      titre === ''
        ? 'La phase de cette étape a été supprimée.'
        : `La phase de cette étape, « ${titre} », a été supprimée.`,
    ),
  lostPhaseBack: 'Rétablir la phase',
  lostPhaseOut: 'Sortir de cette phase',
  // What goes with a phase.
  removeTitle: (titre: string, count: number) =>
    fr(
      `Supprimer la phase « ${titre} » et ${count === 1 ? 'son étape' : `ses ${formatCompte(count, ETAPES)}`} ?`,
    ),
  removeDo: 'Supprimer la phase',
  removeWith: (what: string) => fr(`Disparaissent avec elle : ${what}.`),
  removeMeetings: (count: number) =>
    count === 1
      ? fr(
          'La réunion liée reste dans « Réunions », hors du plan, avec son ordre du jour et ses présences.',
        )
      : fr(
          `Les ${formatNombre(count)} réunions liées restent dans « Réunions », hors du plan, avec leur ordre du jour et leurs présences.`,
        ),
  removeNoMeeting: 'Aucune réunion n’est touchée.',
  removeUndo: fr('Ctrl + Z rend le tout.'),
} as const
