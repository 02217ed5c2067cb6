import { useCallback, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { addDays, daysBetween, getDayNumber } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { buildEchelle, getJourAt } from '../../../../shared/figures/frise/echelle'
import { listGraduations } from '../../../../shared/figures/frise/graduations'
import {
  getEtendue,
  listHauteurs,
  listVisibles,
} from '../../../../shared/figures/frise/layout-frise'
import { getReference, type EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { useCalendrier } from '../../../store/vacances-livrees'
import { listBandes } from './bandes'
import { getColonnes, getHauteurs, isGrilleEtroite } from './colonnes'
import type { LireReference } from './ligne-frise'
import { getJourOuverture, PART_OUVERTURE } from './ouverture'
import type { Reglages } from './reglages'
import { useVue, type Taille } from './use-vue'
import { getJoursPoses, getZoomInitial, shiftZoom, type Zoom } from './zoom'

const SANS_REFERENCE: LireReference = () => null
const REFERENCE_INITIALE: LireReference = (etape) => etape.reference

/** What each step is compared with; the same function as long as its answers are. */
export function useReference({ comparer, plan }: Reglages): LireReference {
  const dossier = useCairn((state) => (plan === null ? null : state.dossier))
  return useMemo(() => {
    if (!comparer) return SANS_REFERENCE
    if (plan === null || dossier === null) return REFERENCE_INITIALE
    return (etape: EtapeLue) => getReference(dossier, etape.etape, plan)
  }, [comparer, plan, dossier])
}

/** Everything the frieze is drawn from: the lines shown, the scale, what the window sees of them. */
export function useFrise(
  etapes: readonly EtapeLue[],
  reglages: Reglages,
  today: DateIso,
  onZoom: (zoom: Zoom) => void,
) {
  const { fermees } = reglages
  const calendrier = useCalendrier()
  const reference = useReference(reglages)
  const lignes = useMemo(() => listVisibles(etapes, fermees), [etapes, fermees])
  const hauteurs = useMemo(() => listHauteurs(lignes, getHauteurs(window.innerHeight)), [lignes])
  const etendue = useMemo(() => {
    const year = today.slice(0, 4)
    return getEtendue(etapes, reference) ?? { de: `${year}-01-01`, a: `${year}-12-31` }
  }, [etapes, reference, today])

  const ancre = useRef<{ readonly jour: number; readonly x: number } | null>(null)
  const vue = useVue(hauteurs.tops, (sens, x) => zoomBy(sens, x))
  const { cadre, taille, ecran, read } = vue
  const colonnes = getColonnes(taille?.largeur ?? 1162)
  const avant = colonnes.nom + colonnes.quand
  const cachee = isGrilleEtroite(colonnes) ? colonnes.quand : 0
  const place = Math.max(120, (taille?.largeur ?? 1162) - avant - colonnes.marge + cachee)
  const duree = daysBetween(etendue.de, etendue.a) + 1
  const zoom = reglages.zoom === undefined ? getZoomInitial(duree) : reglages.zoom

  const echelle = useMemo(() => {
    const poses = getJoursPoses(etendue, today, zoom)
    const days = daysBetween(poses.de, poses.a) + 1
    const largeur = zoom === null ? place : Math.round((days * place) / zoom)
    return buildEchelle(poses.de, poses.a, largeur)
  }, [etendue, today, zoom, place])

  // One screenful before and after what is seen: a small scroll draws no month again.
  const seen = useMemo(() => {
    const width = taille?.largeur ?? 1162
    return {
      de: getJourAt(echelle, (ecran - 1) * width),
      a: addDays(getJourAt(echelle, (ecran + 3) * width), 1),
    }
  }, [echelle, ecran, taille?.largeur])
  const graduations = useMemo(() => listGraduations(echelle, today, seen), [echelle, today, seen])
  const bandes = useMemo(() => listBandes(calendrier, echelle, seen), [calendrier, echelle, seen])

  function zoomBy(sens: 1 | -1, x = avant + place / 2): void {
    const box = cadre.current
    if (box !== null) {
      const at = (box.scrollLeft + x - avant) / echelle.parJour
      ancre.current = { jour: echelle.origine + at, x }
    }
    onZoom(shiftZoom(place / echelle.parJour, sens))
  }

  /** Brings a day at a part of the width of the frieze. */
  const showJour = useCallback(
    (jour: DateIso, part: number) => {
      const box = cadre.current
      if (box === null) return
      const x = (getDayNumber(jour) - echelle.origine + 0.5) * echelle.parJour
      box.scrollLeft = x - part * place + cachee
    },
    [cadre, echelle, place, cachee],
  )

  // A change of scale keeps in place the day that was under the pointer, or in the middle.
  useLayoutEffect(() => {
    const kept = ancre.current
    ancre.current = null
    const box = cadre.current
    if (kept === null || box === null) return
    box.scrollLeft = (kept.jour - echelle.origine) * echelle.parJour + avant - kept.x
  }, [cadre, echelle, avant])

  // The first time its size is known, the frieze opens on today, or on what there is to see.
  const isPlaced = useRef(false)
  const onOpen = useEffectEvent(({ hauteur }: Taille) => {
    const seen = lignes.filter((_, index) => (hauteurs.tops[index] ?? 0) < hauteur)
    const quands = seen.flatMap(({ quand }) => quand ?? [])
    showJour(getJourOuverture(quands, today, place / echelle.parJour), PART_OUVERTURE)
    read()
  })
  useLayoutEffect(() => {
    if (taille === null || isPlaced.current) return
    isPlaced.current = true
    onOpen(taille)
  }, [taille])

  return {
    ...vue,
    lignes,
    hauteurs,
    colonnes,
    avant,
    echelle,
    graduations,
    bandes,
    reference,
    zoom,
    hasVacances: calendrier.zone !== null,
    zoomBy,
    showJour,
  }
}

export type FriseVue = ReturnType<typeof useFrise>
