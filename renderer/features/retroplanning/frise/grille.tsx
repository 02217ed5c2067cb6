import { useMemo, type CSSProperties, type HTMLAttributes } from 'react'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { listLiens, type Pose } from '../../../../shared/figures/frise/liens'
import { layoutLigne } from '../../../../shared/figures/frise/layout-ligne'
import { getX } from '../../../../shared/figures/frise/echelle'
import { RETRO } from '../../../strings/retroplanning'
import { EnteteFrise } from './entete-frise'
import { FondFrise, LigneAujourdhui } from './fond-frise'
import { LiensFrise } from './liens-frise'
import { LigneFrise, type ControleLigne } from './ligne-frise'
import type { Reglages } from './reglages'
import type { FriseVue } from './use-frise'

export type Fantome = {
  readonly id: Id
  /** Null: the words of the date cannot follow, a new one will be asked for. */
  readonly quand: DateFloue | null
  readonly texte: string
}

type Props = {
  readonly frise: FriseVue
  readonly reglages: Reglages
  readonly today: DateIso
  readonly selected: Id | null
  readonly renamed: Id | null
  readonly fantome: Fantome | null
  readonly pairs: readonly { readonly avant: Id; readonly etape: Id }[]
  readonly prefixes: ReadonlyMap<Id, string>
  readonly control: ControleLigne
  readonly events: HTMLAttributes<HTMLDivElement>
}

/** The treegrid: its header, the lines that the window sees, and what stands behind and over them. */
export function Grille(props: Props) {
  const { frise, reglages, today, selected, renamed, fantome } = props
  const { lignes, hauteurs, echelle, fenetre, colonnes, avant } = frise
  const { tops, hauteur } = hauteurs
  const at = useMemo(() => lignes.findIndex(({ id }) => id === selected), [lignes, selected])
  const stop = at < 0 ? 0 : at
  const drawn = listDessinees(fenetre.de, fenetre.a, [stop], lignes.length)
  const liens = useMemo(() => {
    if (props.pairs.length === 0) return []
    return listLiens(props.pairs, (id): Pose | null => {
      const index = lignes.findIndex((ligne) => ligne.id === id)
      const ligne = lignes[index]
      if (ligne === undefined) return null
      const y = tops[index] ?? 0
      const trace = layoutLigne(ligne, { echelle, comparer: false })
      return { trace, y, hauteur: (tops[index + 1] ?? hauteur) - y }
    })
  }, [props.pairs, lignes, tops, hauteur, echelle])
  const largeur = avant + echelle.largeur + colonnes.marge
  const style = {
    '--fr-nom': `${colonnes.nom}px`,
    '--fr-quand': `${colonnes.quand}px`,
    '--fr-avant': `${avant}px`,
    '--fr-retrait': colonnes.nom < 200 ? '8px' : '20px',
    '--fr-large': `${echelle.largeur + colonnes.marge}px`,
  } as CSSProperties

  return (
    <div
      ref={frise.cadre}
      role="treegrid"
      aria-label={RETRO.grid}
      aria-rowcount={lignes.length + 1}
      aria-describedby="fr-touches"
      className="fr-grille"
      data-zone="detail"
      data-etroit={colonnes.nom < 200 || undefined}
      style={style}
      onScroll={frise.onScroll}
      {...props.events}
    >
      <div className="fr-toile" style={{ width: largeur, minHeight: hauteur + 44 }}>
        <EnteteFrise echelle={echelle} graduations={frise.graduations} today={today} />
        <div className="fr-corps" style={{ height: hauteur }}>
          <FondFrise
            echelle={echelle}
            graduations={frise.graduations}
            bandes={frise.bandes}
            today={today}
          />
          {drawn.map((index) => {
            const etape = lignes[index]
            if (etape === undefined) return null
            const y = tops[index] ?? 0
            return (
              <LigneFrise
                key={etape.id}
                etape={etape}
                rang={index + 2}
                y={y}
                hauteur={(tops[index + 1] ?? hauteur) - y}
                echelle={echelle}
                comparer={reglages.comparer}
                getReference={frise.reference}
                prefixe={props.prefixes.get(etape.id) ?? ''}
                isSelected={etape.id === selected}
                isStop={index === stop}
                isFolded={reglages.fermees.has(etape.id)}
                isRenamed={etape.id === renamed}
                quand={fantome?.id === etape.id ? (fantome.quand ?? undefined) : undefined}
                control={props.control}
              />
            )
          })}
          <LigneAujourdhui echelle={echelle} today={today} />
          <LiensFrise liens={liens} largeur={echelle.largeur + colonnes.marge} hauteur={hauteur} />
          {fantome !== null && <EtiquetteFantome fantome={fantome} frise={frise} />}
        </div>
      </div>
    </div>
  )
}

/** The lines in the window, and the one that holds the keyboard, wherever it is. */
function listDessinees(
  de: number,
  a: number,
  kept: readonly number[],
  total: number,
): readonly number[] {
  const inside = Array.from({ length: Math.max(0, a - de) }, (_, index) => de + index)
  const outside = kept.filter((index) => index < total && (index < de || index >= a))
  return [...inside, ...outside]
}

/** The date under the bar that is dragged. */
function EtiquetteFantome({
  fantome,
  frise,
}: {
  readonly fantome: Fantome
  readonly frise: FriseVue
}) {
  const index = frise.lignes.findIndex(({ id }) => id === fantome.id)
  const quand = fantome.quand ?? frise.lignes[index]?.quand ?? null
  if (index < 0 || quand === null) return null
  const x = frise.avant + getX(frise.echelle, quand.debut)
  return (
    <span
      className="fr-etiquette"
      aria-hidden="true"
      style={{ left: x, top: frise.hauteurs.tops[index + 1] ?? frise.hauteurs.hauteur }}
    >
      {fantome.texte}
    </span>
  )
}
