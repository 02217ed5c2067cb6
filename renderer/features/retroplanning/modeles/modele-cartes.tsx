import { IconFile } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { addMonths } from '../../../../shared/kernel/jour'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'
import {
  getResume,
  listProposables,
  type ModeleProposable,
  type ResumeModele,
} from './liste-modeles'

/** The key of the blank plan, beside those of the templates. */
export const VIERGE = 'vierge'

/** Any day does: only the length is read. */
const HORIZON_MOIS = 36

type ModeleCartesProps = {
  readonly onChoose: (cle: string) => void
}

/** The démarches to begin from, as cards: what each holds, how long it takes. */
export function ModeleCartes({ onChoose }: ModeleCartesProps) {
  const modelesPlan = useCairn((state) => state.dossier.modelesPlan)
  const cartes = useMemo(() => {
    const ctx = getCtx()
    const ancre = addMonths(ctx.today, HORIZON_MOIS)
    return listProposables({ ...useCairn.getState().dossier, modelesPlan }).map((proposable) => ({
      proposable,
      resume: getResume(proposable.modele, ctx, ancre),
    }))
  }, [modelesPlan])
  const own = cartes.filter(({ proposable }) => proposable.isPropre)
  const shipped = cartes.filter(({ proposable }) => !proposable.isPropre)
  return (
    <div className="rebours-modeles">
      {own.length > 0 && <Groupe titre={WORDS.own} cartes={own} onChoose={onChoose} />}
      <Groupe titre={WORDS.shipped} cartes={shipped} onChoose={onChoose} isNamed={own.length > 0}>
        <li>
          <button
            type="button"
            className="rebours-modele rebours-modele-vierge"
            onClick={() => onChoose(VIERGE)}
          >
            <span className="rebours-modele-nom">
              <IconFile size={17} stroke={1.7} aria-hidden /> {WORDS.blank}
            </span>
            <span className="rebours-modele-texte">{WORDS.blankText}</span>
          </button>
        </li>
      </Groupe>
    </div>
  )
}

type Carte = { readonly proposable: ModeleProposable; readonly resume: ResumeModele }

type GroupeProps = {
  readonly titre: string
  readonly cartes: readonly Carte[]
  readonly onChoose: (cle: string) => void
  readonly isNamed?: boolean
  readonly children?: ReactNode
}

function Groupe({ titre, cartes, onChoose, isNamed = true, children }: GroupeProps) {
  return (
    <section aria-label={titre}>
      {isNamed && <h3>{titre}</h3>}
      <ul>
        {cartes.map(({ proposable: { cle, modele }, resume }) => (
          <li key={cle}>
            <button type="button" className="rebours-modele" onClick={() => onChoose(cle)}>
              <span className="rebours-modele-nom">{modele.nom || WORDS.untitled}</span>
              {modele.description !== '' && (
                <span className="rebours-modele-texte">{modele.description}</span>
              )}
              {resume.phases.length > 0 && (
                <span className="rebours-modele-phases">{resume.phases.join(' → ')}</span>
              )}
              <span className="rebours-modele-compte">{formatResume(resume)}</span>
            </button>
          </li>
        ))}
        {children}
      </ul>
    </section>
  )
}

/** « 15 étapes, 4 réunions, environ 10 mois ». */
export function formatResume({ etapes, reunions, mois }: ResumeModele): string {
  return [
    WORDS.steps(etapes),
    ...(reunions > 0 ? [WORDS.meetings(reunions)] : []),
    ...(mois === null ? [] : [WORDS.lasts(mois)]),
  ].join(', ')
}
