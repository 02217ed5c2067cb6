import { getSingleton } from '../../../shared/domain/dossier'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { PARAMETRES } from '../../strings/parametres'

const FONTS = { calibri: 'Calibri', arial: 'Arial', cambria: 'Cambria' } as const

/** The house style, with a strip of page that shows it. */
export function CharterPanel() {
  const charte = useCairn((state) => getSingleton(state.dossier, 'charte'))
  const color = `#${charte.couleurPrincipale ?? '1B4965'}`
  return (
    <>
      <p className="parametres-texte">{PARAMETRES.charterText}</p>
      <figure
        className="charte-apercu"
        aria-label={PARAMETRES.charterPreview}
        style={{ fontFamily: `${FONTS[charte.police ?? 'calibri']}, Carlito, sans-serif` }}
      >
        {charte.logo !== null && (
          <img className="charte-logo" src={charte.logo} alt={charte.logoDescription} />
        )}
        <p className="charte-titre" style={{ color, borderColor: color }}>
          {PARAMETRES.charterSample}
        </p>
        <p>{PARAMETRES.charterSampleText}</p>
        {charte.piedDePage !== '' && <p className="charte-pied">{charte.piedDePage}</p>}
      </figure>
      <RecordForm table="charte" id="charte" />
    </>
  )
}
