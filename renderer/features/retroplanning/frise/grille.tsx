import { useMemo, type CSSProperties, type HTMLAttributes } from 'react'
import { createPortal } from 'react-dom'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { listLiens, type Pose } from '../../../../shared/figures/frise/liens'
import { layoutLigne } from '../../../../shared/figures/frise/layout-ligne'
import { getX } from '../../../../shared/figures/frise/echelle'
import { RETRO } from '../../../strings/retroplanning'
import { ChampNom, type ControleLigne } from './champ-nom'
import { isGrilleEtroite } from './colonnes'
import { EnteteFrise } from './entete-frise'
import { FondFrise, LigneAujourdhui } from './fond-frise'
import { LiensFrise } from './liens-frise'
import type { Reglages } from './reglages'
import type { FriseVue } from './use-frise'
import { useLignes } from './use-lignes'

export type Fantome = {
  readonly id: Id
  /** Null: the words of the date cannot follow, a new one will be asked for. */
  readonly quand: DateFloue | null
  readonly texte: string
}

export type PropsGrille = {
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
export function Grille(props: PropsGrille) {
  const { frise, today, fantome } = props
  const { lignes, hauteurs, echelle, colonnes, avant } = frise
  const { tops, hauteur } = hauteurs
  const { place, champ } = useLignes(props)
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
  const isEtroite = isGrilleEtroite(colonnes)
  const style = {
    '--fr-nom': `${colonnes.nom}px`,
    '--fr-quand': `${colonnes.quand}px`,
    '--fr-plan': `${isEtroite ? colonnes.nom : avant}px`,
    '--fr-vers': `${isEtroite ? colonnes.quand : 0}px`,
    '--fr-vue': `${frise.taille?.largeur ?? 1162}px`,
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
      data-etroit={isEtroite || undefined}
      style={style}
      onScroll={frise.read}
      {...props.events}
    >
      <div className="fr-toile" style={{ width: largeur, minHeight: hauteur + 44 }}>
        <EnteteFrise
          echelle={echelle}
          graduations={frise.graduations}
          today={today}
          isEtroite={isEtroite}
        />
        <div className="fr-corps" style={{ height: hauteur }}>
          <FondFrise
            echelle={echelle}
            graduations={frise.graduations}
            bandes={frise.bandes}
            today={today}
          />
          <div ref={place} />
          {champ !== null &&
            createPortal(
              <ChampNom
                key={champ.etape.id}
                id={champ.etape.id}
                nom={champ.etape.etape.titre}
                control={props.control}
              />,
              champ.nom,
            )}
          <div className="fr-plan fr-devant">
            <div className="fr-cours">
              <LigneAujourdhui echelle={echelle} today={today} />
              <LiensFrise
                liens={liens}
                largeur={echelle.largeur + colonnes.marge}
                hauteur={hauteur}
              />
              {fantome !== null && <EtiquetteFantome fantome={fantome} frise={frise} />}
            </div>
          </div>
        </div>
      </div>
    </div>
  )
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
  const x = getX(frise.echelle, quand.debut)
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
