import { formatDateFloue } from '../../kernel/date-floue-format'
import { isSameJson } from '../../kernel/json'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'

/** What a mark says to who does not see it: « septembre à novembre 2022, prévu initialement juin 2022 ». */
export function formatQuandLu(quand: EtapeLue['quand'], reference: EtapeLue['reference']): string {
  if (quand === null) {
    return reference === null
      ? 'sans date'
      : `sans date, prévu initialement ${formatDateFloue(reference)}`
  }
  const own = formatDateFloue(quand)
  if (reference === null || isSameJson({ ...reference }, { ...quand })) return own
  return `${own}, prévu initialement ${formatDateFloue(reference)}`
}
