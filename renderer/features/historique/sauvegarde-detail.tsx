import { Button } from '@mantine/core'
import { IconArrowLeft, IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatMomentDe } from '../../forms/moment'
import { getCtx } from '../../store/session'
import type { ContenuSauvegarde } from '../../store/sauvegarde-types'
import { readSauvegarde } from '../../store/sauvegardes'
import { SAUVEGARDES } from '../../strings/sauvegardes'
import { formatTaille } from './format-taille'
import { Refusal } from './refusal'
import { getRaison } from './sauvegarde-row'
import { saveElsewhere } from './save-elsewhere'
import { SnapshotView } from './snapshot-view'
import { useSauvegardes } from './use-sauvegardes'

type DetailProps = { readonly name: string; readonly isChoosing: boolean }
type Read = { readonly contenu: ContenuSauvegarde | null; readonly erreur: string | null }

/** One backup, read only, and the ways back to it. */
export function SauvegardeDetail({ name, isChoosing }: DetailProps) {
  const { contenu, erreur, reread } = useContenu(name)
  const { sauvegardes } = useSauvegardes()
  const info = sauvegardes?.find((one) => one.name === name)
  return (
    <>
      <a className="retour" href="#/historique/sauvegardes">
        <IconArrowLeft size={15} stroke={1.8} aria-hidden />
        {SAUVEGARDES.back}
      </a>
      {info !== undefined && (
        <div className="fiche-version">
          <h3>{SAUVEGARDES.title(formatMomentDe(info.quand, getCtx().today))}</h3>
          <p className="sous">
            {[
              getRaison(info.raison),
              formatTaille(info.taille),
              SAUVEGARDES.operations(info.nbOps),
            ].join(' · ')}
          </p>
          <div className="boutons">
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDownload size={15} stroke={1.7} aria-hidden />}
              onClick={() => void saveElsewhere(info)}
            >
              {SAUVEGARDES.saveElsewhere}
            </Button>
          </div>
        </div>
      )}
      {erreur !== null && <Refusal message={erreur} onRetry={reread} />}
      {contenu === null ? (
        erreur === null && <p role="status">{SAUVEGARDES.readingOne}</p>
      ) : (
        <SnapshotView
          source={{ sauvegarde: name }}
          alors={contenu.dossier}
          isChoosing={isChoosing}
        />
      )}
    </>
  )
}

function useContenu(name: string): Read & { readonly reread: () => void } {
  const [read, setRead] = useState<Read>({ contenu: null, erreur: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    void readSauvegarde(name).then((found) => {
      if (!isWanted) return
      setRead(
        found.ok
          ? { contenu: found.value, erreur: null }
          : { contenu: null, erreur: found.error.message },
      )
    })
    return () => {
      isWanted = false
    }
  }, [name, turn])
  return { ...read, reread: () => setTurn((current) => current + 1) }
}
