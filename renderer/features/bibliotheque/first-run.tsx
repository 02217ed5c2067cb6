import { IconFolderOpen, IconPlus, IconRoute } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { BIBLIOTHEQUE } from '../../strings/bibliotheque'
import { runCommande } from '../../ui/commandes'

/** Three ways to begin, when there is nothing yet. */
export function FirstRun() {
  const [, navigate] = useLocation()
  const choices = [
    {
      Icon: IconPlus,
      title: BIBLIOTHEQUE.create,
      text: BIBLIOTHEQUE.createText,
      run: () => navigate('/nouvelle'),
    },
    {
      Icon: IconFolderOpen,
      title: BIBLIOTHEQUE.openFile,
      text: BIBLIOTHEQUE.openText,
      run: () => runCommande('ouvrir'),
    },
    {
      Icon: IconRoute,
      title: BIBLIOTHEQUE.openExample,
      text: BIBLIOTHEQUE.exampleText,
      run: () => navigate('/exemple'),
    },
  ]
  return (
    <section className="accueil">
      <h2>{BIBLIOTHEQUE.firstTitle}</h2>
      <p>{BIBLIOTHEQUE.firstText}</p>
      <ul className="accueil-choix">
        {choices.map(({ Icon, title, text, run }) => (
          <li key={title}>
            <button type="button" className="accueil-bouton" onClick={run}>
              <Icon size={28} stroke={1.4} aria-hidden="true" />
              <span className="accueil-titre">{title}</span>
              <span className="accueil-texte">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
