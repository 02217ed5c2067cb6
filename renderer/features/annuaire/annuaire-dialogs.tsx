import type { Id, Json } from '../../../shared/kernel/json'
import { CreateRecordDialog } from '../../forms/record-dialog'
import { useAnnuaire } from './annuaire-context'
import { ContactDialog } from './contact-dialog'
import { DoublonsDialog } from './doublons-dialog'
import { FusionDialog } from './fusion-dialog'
import { RenouvellementDialog } from './renouvellement-dialog'
import { SuppressionDialog } from './suppression-dialog'
import type { Fiche } from './use-annuaire'

/** The dialog asked for, with what it is about. */
export type Ouvert =
  | { readonly quoi: 'contact' }
  | {
      readonly quoi: 'creation'
      readonly table: 'organismes' | 'fonctions' | 'listesDiffusion'
      readonly patch?: { readonly [field: string]: Json }
    }
  | { readonly quoi: 'doublons' }
  | { readonly quoi: 'fusion'; readonly garder: Id; readonly absorber: Id | null }
  | { readonly quoi: 'renouvellement'; readonly fonctions: readonly Id[] | null }
  | { readonly quoi: 'suppression'; readonly fiche: Fiche }

type Props = { readonly ouvert: Ouvert; readonly onClose: () => void }

export function AnnuaireDialogs({ ouvert, onClose }: Props) {
  const { show, open } = useAnnuaire()
  switch (ouvert.quoi) {
    case 'contact':
      return <ContactDialog onClose={onClose} />
    case 'creation':
      return (
        <CreateRecordDialog
          table={ouvert.table}
          {...(ouvert.patch === undefined ? {} : { patch: ouvert.patch })}
          onClose={(id) => {
            onClose()
            if (id !== null && ouvert.table !== 'fonctions') show(id)
          }}
        />
      )
    case 'doublons':
      return <DoublonsDialog onClose={onClose} />
    case 'fusion':
      return (
        <FusionDialog
          key={`${ouvert.garder} ${ouvert.absorber ?? ''}`}
          garder={ouvert.garder}
          absorber={ouvert.absorber}
          onSwap={(garder, absorber) => open({ quoi: 'fusion', garder, absorber })}
          onClose={onClose}
        />
      )
    case 'renouvellement':
      return <RenouvellementDialog choisies={ouvert.fonctions} onClose={onClose} />
    case 'suppression':
      return <SuppressionDialog fiche={ouvert.fiche} onClose={onClose} />
  }
}
