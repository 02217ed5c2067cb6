import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useCairn } from '../../store/cairn-store'
import type { EtatSante } from '../../store/sauvegarde-types'
import { createSauvegarde, getSante } from '../../store/sauvegardes'
import { addAvis, getCtx } from '../../store/session'
import { SANTE, SAUVEGARDES } from '../../strings/sauvegardes'
import { runCommande } from '../../ui/commandes'
import { NiveauMark } from './niveau-mark'
import { Refusal } from './refusal'
import { RestoreTest } from './restore-test'
import { listLignesSante, type LigneSante } from './sante-rows'

/** How safe the dossier is, and what to do where it is not. */
export function SantePanel() {
  const { sante, erreur, reread } = useSante()
  const enregistrement = useCairn((state) => state.enregistrement)
  const { now, today } = getCtx()
  if (sante === null) {
    return erreur === null ? (
      <p role="status">{SANTE.reading}</p>
    ) : (
      <Refusal message={erreur} onRetry={reread} />
    )
  }
  const lignes = listLignesSante(sante, { now, today, enregistrement })
  return (
    <>
      <p className="texte">{SANTE.intro}</p>
      <p className="bilan" role="status">
        {formatBilan(lignes)}
      </p>
      <dl className="sante">
        {lignes.map((ligne) => (
          <SanteRow key={ligne.cle} ligne={ligne} onDone={reread} />
        ))}
        <RestoreTest sante={sante} onDone={reread} />
      </dl>
      <div className="boutons">
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.7} aria-hidden />}
          onClick={reread}
        >
          {SANTE.refresh}
        </Button>
      </div>
    </>
  )
}

function formatBilan(lignes: readonly LigneSante[]): string {
  for (const niveau of ['grave', 'attention'] as const) {
    const count = lignes.filter((ligne) => ligne.niveau === niveau).length
    if (count === 1) return SANTE.whole[niveau]
    if (count > 1) return SANTE.wholeMany[niveau](count)
  }
  return SANTE.whole.bon
}

type RowProps = { readonly ligne: LigneSante; readonly onDone: () => void }

function SanteRow({ ligne, onDone }: RowProps) {
  const { titre, niveau, texte, conseil, action } = ligne
  return (
    <div className="sante-ligne" data-niveau={niveau}>
      <dt>
        {titre}
        <NiveauMark niveau={niveau} />
      </dt>
      <dd>
        <p>{texte}</p>
        {conseil !== null && <p className="conseil">{conseil}</p>}
        {action === 'sauvegarder' && (
          <Button size="xs" variant="default" onClick={() => void backUp(onDone)}>
            {SAUVEGARDES.now}
          </Button>
        )}
        {action === 'copier' && (
          <Button size="xs" variant="default" onClick={() => runCommande('enregistrer-copie')}>
            {SANTE.copy}
          </Button>
        )}
      </dd>
    </div>
  )
}

async function backUp(onDone: () => void): Promise<void> {
  const made = await createSauvegarde('manuelle')
  if (!made.ok) addAvis({ ton: 'erreur', texte: made.error.message })
  onDone()
}

type Read = { readonly sante: EtatSante | null; readonly erreur: string | null }

function useSante(): Read & { readonly reread: () => void } {
  const known = useCairn((state) => state.sante)
  const [read, setRead] = useState<Read>({ sante: null, erreur: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    void getSante().then((found) => {
      if (!isWanted) return
      setRead(
        found.ok
          ? { sante: found.value, erreur: null }
          : { sante: null, erreur: found.error.message },
      )
    })
    return () => {
      isWanted = false
    }
  }, [known, turn])
  return { ...read, reread: () => setTurn((current) => current + 1) }
}
