import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '../../../shared/kernel/json'
import { focusChamp } from '../../forms/focus-champ'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { useCairn } from '../../store/cairn-store'
import { AnnuaireDialogs, type Ouvert } from './annuaire-dialogs'
import { AnnuaireContext, type AnnuaireActions } from './annuaire-context'
import { AnnuaireEmpty } from './annuaire-empty'
import { AnnuaireHeader } from './annuaire-header'
import { isImportRoute, readAnnuaireRoute } from './annuaire-route'
import { ContactPanel } from './contact-panel'
import { ContactRecord } from './contact-record'
import type { Contact } from './contact-types'
import { findFicheContact, useContacts } from './use-annuaire'
import { ImportScreen } from './import/import-screen'
import './annuaire.css'
import './annuaire-fiche.css'

/** « Annuaire »: who is who and where, at the left; the record of one of them at the right. */
export function AnnuaireScreen() {
  const [location] = useLocation()
  return isImportRoute(location) ? <ImportScreen /> : <ContactsScreen />
}

function ContactsScreen() {
  const [location, navigate] = useLocation()
  const { onglet, id, champ } = readAnnuaireRoute(location)
  const contacts = useContacts(onglet)
  const dossier = useCairn((state) => state.dossier)
  const [ouvert, setOuvert] = useState<Ouvert | null>(null)
  const listed = useRef<readonly Contact[] | null>(null)
  const asked = findFicheContact(dossier, id)
  const selected = asked?.id ?? contacts[0]?.id ?? null
  // The list answers first; the record follows, without holding a key back.
  const shown = useDeferredValue(selected)

  useEffect(() => {
    if (asked !== null && champ !== null) focusChamp(asked.id, champ)
  }, [asked, champ])

  const actions = useMemo<AnnuaireActions>(
    () => ({
      show: (next: Id | null) => {
        navigate(next === null ? `/annuaire/${onglet}` : `/annuaire/${onglet}/${next}`)
        if (next !== null) showRecord()
      },
      open: setOuvert,
      getListed: () => listed.current,
      setListed: (next: readonly Contact[] | null) => {
        listed.current = next
      },
    }),
    [navigate, onglet],
  )

  return (
    <AnnuaireContext value={actions}>
      <RecordDialogHost>
        <div className="ecran annuaire">
          <AnnuaireHeader onglet={onglet} />
          <div className="annuaire-deux">
            <ContactPanel key={onglet} onglet={onglet} contacts={contacts} selected={selected} />
            {shown === null ? (
              <AnnuaireEmpty onglet={onglet} />
            ) : (
              <ContactRecord key={shown} id={shown} vise={id} />
            )}
          </div>
        </div>
        {ouvert !== null && <AnnuaireDialogs ouvert={ouvert} onClose={() => setOuvert(null)} />}
      </RecordDialogHost>
    </AnnuaireContext>
  )
}

/** In a narrow window the record stands under the list: it comes into view. */
function showRecord(): void {
  if (!matchMedia('(max-width: 900px)').matches) return
  requestAnimationFrame(() => document.querySelector('.annuaire-tete')?.scrollIntoView())
}
