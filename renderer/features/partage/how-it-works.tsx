import { IconLock } from '@tabler/icons-react'
import { useCairn } from '../../store/cairn-store'
import { PARTAGE } from '../../strings/partage'

/** What the folder does, in four lines, and whom its files tell about. */
export function HowItWorks() {
  const people = useCairn((state) => Object.keys(state.dossier.personnes).length)
  return (
    <>
      <section className="partage-texte">
        <h2>{PARTAGE.how}</h2>
        <ul>
          {PARTAGE.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
      <section className="encart partage-prive" data-ton="alerte">
        <IconLock size={18} stroke={1.7} aria-hidden="true" />
        <div>
          <h2>{PARTAGE.privacy}</h2>
          <p>
            {people > 0 && `${PARTAGE.privacyCount(people)} `}
            {PARTAGE.privacyText}
          </p>
        </div>
      </section>
    </>
  )
}
