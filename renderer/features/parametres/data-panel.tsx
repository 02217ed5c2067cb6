import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useCairn, type EtatEnregistrement } from '../../store/cairn-store'
import { getMachine } from '../../store/machine'
import { PARAMETRES } from '../../strings/parametres'
import { runCommande } from '../../ui/commandes'

const TIME = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'medium' })

function formatLast(saved: EtatEnregistrement): string {
  if (saved.etat === 'echec') return PARAMETRES.dataFailed
  if (saved.etat === 'en_cours') return PARAMETRES.dataPending
  return saved.a === 0 ? '' : PARAMETRES.dataLast(TIME.format(new Date(saved.a)))
}

/** Where data lives, and how to keep a copy elsewhere. */
export function DataPanel() {
  const saved = useCairn((state) => state.enregistrement)
  const [folder, setFolder] = useState<string | null>(null)
  useEffect(() => {
    void getMachine()
      .info()
      .then((info) => setFolder(info.dataFolder))
  }, [])
  return (
    <>
      <section className="carte parametres-carte">
        <h3>{PARAMETRES.dataWhere}</h3>
        {folder !== null && <p>{PARAMETRES.dataText(folder)}</p>}
        <p className="sous">{formatLast(saved)}</p>
      </section>
      <section className="carte parametres-carte">
        <h3>{PARAMETRES.dataCopyTitle}</h3>
        <p>{PARAMETRES.dataCopyText}</p>
        <div className="parametres-boutons">
          <Button
            leftSection={<IconDeviceFloppy size={17} stroke={1.7} aria-hidden="true" />}
            onClick={() => runCommande('enregistrer-copie')}
          >
            {PARAMETRES.dataCopy}
          </Button>
        </div>
      </section>
      <section className="carte parametres-carte">
        <h3>{PARAMETRES.dataPeopleTitle}</h3>
        <p>{PARAMETRES.dataPeopleText}</p>
        <a href="#/donnees-personnelles">{PARAMETRES.dataPeople}</a>
      </section>
    </>
  )
}
