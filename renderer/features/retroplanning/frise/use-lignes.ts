import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { isGrilleEtroite } from './colonnes'
import type { PropsGrille } from './grille'
import type { EtatLigne } from './ligne-frise'
import { createPeintre, type Peintre, type Tableau } from './peintre'

/** Where the name of a step is typed: the cell of its line. */
export type Champ = { readonly etape: EtapeLue; readonly nom: HTMLElement }

/** Draws the lines of the frieze in `place`: after each change, and at each scroll without rendering any component. */
export function useLignes(props: PropsGrille): {
  readonly place: RefObject<HTMLDivElement | null>
  readonly champ: Champ | null
} {
  const { frise, selected, renamed } = props
  const { lignes, cadre, fenetre, gauche, onFenetre } = frise
  const place = useRef<HTMLDivElement>(null)
  const peintre = useRef<Peintre | null>(null)
  const [champ, setChamp] = useState<Champ | null>(null)
  const stop = useMemo(
    () =>
      Math.max(
        0,
        lignes.findIndex(({ id }) => id === selected),
      ),
    [lignes, selected],
  )

  useLayoutEffect(() => {
    if (place.current === null) return
    peintre.current ??= createPeintre(place.current)
    const { draw, order, orderLater, getNom } = peintre.current
    const tableau = buildTableau(props, stop)
    draw(tableau, fenetre.current, gauche.current)
    shiftPlans(cadre.current, gauche.current)
    order()
    let shifted = gauche.current
    onFenetre.current = () => {
      draw(tableau, fenetre.current, gauche.current)
      if (shifted !== gauche.current) shiftPlans(cadre.current, gauche.current)
      shifted = gauche.current
      orderLater()
    }
    const etape = renamed === null ? undefined : lignes.find(({ id }) => id === renamed)
    const nom = etape === undefined ? null : getNom(etape.id)
    setChamp((now) => {
      if (etape === undefined || nom === null) return null
      return now?.etape === etape && now.nom === nom ? now : { etape, nom }
    })
  }, [props, stop, cadre, fenetre, gauche, onFenetre, renamed, lignes])
  useLayoutEffect(
    () => () => {
      peintre.current?.stop()
      peintre.current = null
    },
    [],
  )
  return { place, champ: champ?.etape.id === renamed ? champ : null }
}

/** What stands behind and over the lines, and above them, goes to the left as they do. */
function shiftPlans(cadre: HTMLElement | null, gauche: number): void {
  for (const plan of cadre?.querySelectorAll<HTMLElement>('.fr-entete, .fr-plan') ?? [])
    plan.style.setProperty('--fr-gauche', String(gauche))
}

function buildTableau(
  { frise, reglages, selected, renamed, fantome, prefixes }: PropsGrille,
  stop: number,
): Tableau {
  const { lignes, hauteurs, echelle, reference, colonnes } = frise
  const { tops, hauteur } = hauteurs
  const isEtroite = isGrilleEtroite(colonnes)
  const named = renamed === null ? -1 : lignes.findIndex(({ id }) => id === renamed)
  return {
    total: lignes.length,
    gardees: named < 0 || named === stop ? [stop] : [stop, named],
    getId: (index) => (lignes[index] as EtapeLue).id,
    getEtat: (index, gauche): EtatLigne => {
      const etape = lignes[index] as EtapeLue
      const y = tops[index] ?? 0
      return {
        etape,
        rang: index + 2,
        y,
        hauteur: (tops[index + 1] ?? hauteur) - y,
        echelle,
        comparer: reglages.comparer,
        getReference: reference,
        prefixe: prefixes.get(etape.id) ?? '',
        isEtroite,
        gauche,
        isSelected: etape.id === selected,
        isStop: index === stop,
        isFolded: reglages.fermees.has(etape.id),
        isRenamed: etape.id === renamed,
        quand: fantome?.id === etape.id ? (fantome.quand ?? undefined) : undefined,
      }
    },
  }
}
