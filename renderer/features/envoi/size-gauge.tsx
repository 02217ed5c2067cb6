import { IconAlertTriangle } from '@tabler/icons-react'
import { formatNombre, NBSP } from '../../../shared/kernel/nombre'
import { ENVOI } from '../../strings/envoi'

const MEGABYTE = 1_000_000
/** Above, many mail servers refuse (bytes of the message as it travels). */
const LIMIT = 8 * MEGABYTE
/** Attachments travel as text: four letters for three bytes, and the ends of lines. */
const GROWTH = 1.37

/** « 1,2 Mo », « 340 ko ». */
export function formatPoids(bytes: number): string {
  return bytes < MEGABYTE
    ? `${formatNombre(Math.max(1, Math.round(bytes / 1000)))}${NBSP}ko`
    : `${formatNombre(bytes / MEGABYTE, { maxDecimals: 1 })}${NBSP}Mo`
}

/** How heavy the message will be, against what mail programs take. */
export function SizeGauge({ bytes }: { readonly bytes: number }) {
  const mail = Math.round(bytes * GROWTH)
  return (
    <div className="envoi-poids">
      <p className="sous">{ENVOI.size(formatPoids(bytes), formatPoids(mail))}</p>
      <meter
        aria-label={ENVOI.sizeLabel}
        min={0}
        max={LIMIT * 1.25}
        high={LIMIT}
        value={Math.min(mail, LIMIT * 1.25)}
      >
        {formatPoids(mail)}
      </meter>
      {mail > LIMIT && (
        <p className="encart" data-ton="alerte" role="alert">
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
          {ENVOI.tooHeavy}
        </p>
      )}
    </div>
  )
}
