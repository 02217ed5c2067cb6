import { AIDE_ANIMER } from '../../strings/aide-animer'
import { AIDE_PARTAGE } from '../../strings/aide-partage'
import { AIDE_REPERES } from '../../strings/aide-reperes'
import { AIDE_RETROPLANNING } from '../../strings/aide-retroplanning'
import { GuidePage } from './guide-page'

/** The guides, one page each. */
export const GUIDES = {
  retroplanning: () => <GuidePage guide={AIDE_RETROPLANNING.retroplanning} />,
  reunions: () => <GuidePage guide={AIDE_ANIMER.reunions} />,
  annuaire: () => <GuidePage guide={AIDE_ANIMER.annuaire} />,
  gouvernance: () => <GuidePage guide={AIDE_ANIMER.gouvernance} />,
  recevoir: () => <GuidePage guide={AIDE_PARTAGE.recevoir} />,
  envoyer: () => <GuidePage guide={AIDE_PARTAGE.envoyer} />,
  historique: () => <GuidePage guide={AIDE_REPERES.historique} />,
  sauvegardes: () => <GuidePage guide={AIDE_REPERES.sauvegardes} />,
  'dossier-partage': () => <GuidePage guide={AIDE_PARTAGE['dossier-partage']} />,
  personnes: () => <GuidePage guide={AIDE_REPERES.personnes} />,
} as const
