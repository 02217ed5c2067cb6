import type { ComponentType } from 'react'
import type { FieldKind } from '../../shared/domain/field'
import { AnneeChamp } from './annee-champ'
import type { ChampProps } from './champ-props'
import { ChoixChamp } from './choix-champ'
import { CouleurChamp } from './couleur-champ'
import { DateFloueChamp } from './date-floue-champ'
import { ImageChamp } from './image-champ'
import { JourChamp } from './jour-champ'
import { ListeTextesChamp } from './liste-textes-champ'
import { MontantChamp } from './montant-champ'
import { NombreChamp } from './nombre-champ'
import { OuiNonChamp } from './oui-non-champ'
import { ReferenceChamp } from './reference-champ'
import { ReferencesChamp } from './references-champ'
import { RicheChamp } from './riche-champ'
import { TexteChamp } from './texte-champ'
import { TexteLongChamp } from './texte-long-champ'
import { ValeurChamp } from './valeur-champ'

/** One component a kind; a field set by the program alone (`order`) has none. */
const CHAMPS: { readonly [K in Exclude<FieldKind, 'order'>]: ComponentType<ChampProps> } = {
  text: TexteChamp,
  longText: TexteLongChamp,
  richText: RicheChamp,
  dateFloue: DateFloueChamp,
  day: JourChamp,
  montant: MontantChamp,
  number: NombreChamp,
  year: AnneeChamp,
  boolean: OuiNonChamp,
  enum: ChoixChamp,
  ref: ReferenceChamp,
  refs: ReferencesChamp,
  texts: ListeTextesChamp,
  valeur: ValeurChamp,
  color: CouleurChamp,
  image: ImageChamp,
}

/** The field of a definition, whatever its kind. */
export function Champ(props: ChampProps) {
  const { kind } = props.field
  if (kind === 'order') return null
  const Component = CHAMPS[kind]
  return <Component {...props} />
}
