import { Radio } from '@mantine/core'
import type { Dossier } from '../../../shared/domain/dossier'
import { formatNombre } from '../../../shared/kernel/nombre'
import { countDifferences } from '../../../shared/rules/differences.rules'
import { getLibelleTable } from '../../../shared/rules/valeurs-lisibles.rules'
import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import type { PersonneRecue, Reception } from '../../store/reception-types'
import { getNomAuteur } from '../../strings/conflits'
import { RECEPTION } from '../../strings/reception'
import { formatJour } from '../../../shared/kernel/jour-format'
import { getJourDe } from '../../forms/moment'
import type { Filtre, GenreFiltre } from './filtre'
import type { Groupe } from './groupes'

type ResumeRecuProps = {
  readonly reception: Reception
  readonly groupes: readonly Groupe[]
  readonly avant: Dossier
  readonly filtre: Filtre
  readonly onFilter: (filtre: Filtre) => void
}

/** How much the file holds: by kind and by person, which are filters too, and by table. */
export function ResumeRecu({ reception, groupes, avant, filtre, onFilter }: ResumeRecuProps) {
  const count = (genre: Groupe['genre']): number =>
    groupes.filter((groupe) => groupe.genre === genre).length
  const kinds: readonly (readonly [GenreFiltre, string, number])[] = [
    ['tout', RECEPTION.kindAll, groupes.length + reception.conflits.length],
    ['a-decider', RECEPTION.kindConflicts, reception.conflits.length],
    ['ajout', RECEPTION.kindNew, count('ajout')],
    ['modification', RECEPTION.kindChanged, count('modification')],
    ['suppression', RECEPTION.kindDeleted, count('suppression')],
  ]
  return (
    <div className="recu-resume" data-zone="liste">
      <h2>{RECEPTION.summary}</h2>
      <Radio.Group
        label={RECEPTION.kinds}
        value={filtre.genre}
        onChange={(genre) => onFilter({ ...filtre, genre: genre as GenreFiltre })}
      >
        {kinds
          .filter(([kind, , number]) => number > 0 || kind === 'tout')
          .map(([kind, label, number]) => (
            <Radio
              key={kind}
              size="xs"
              value={kind}
              label={
                <>
                  {label} <span className="recu-compte">({formatNombre(number)})</span>
                </>
              }
            />
          ))}
      </Radio.Group>
      <Personnes reception={reception} groupes={groupes} filtre={filtre} onFilter={onFilter} />
      <Tables reception={reception} avant={avant} />
    </div>
  )
}

type PersonnesProps = Pick<ResumeRecuProps, 'reception' | 'groupes' | 'filtre' | 'onFilter'>

function Personnes({ reception, groupes, filtre, onFilter }: PersonnesProps) {
  const { personnes, conflits } = reception
  const count = ({ nom, sessions }: PersonneRecue): number =>
    groupes.reduce(
      (sum, { lignes }) => sum + lignes.filter((one) => one.auteur === nom).length,
      0,
    ) +
    conflits.filter(({ versions }) => versions.some((one) => sessions.includes(one.session))).length
  return (
    <Radio.Group
      label={RECEPTION.people}
      value={filtre.auteur ?? '*'}
      onChange={(nom) => onFilter({ ...filtre, auteur: nom === '*' ? null : nom })}
    >
      {personnes.length > 1 && <Radio size="xs" value="*" label={RECEPTION.everyone} />}
      {personnes.map((personne) => (
        <Radio
          key={personne.sessions.join(' ')}
          size="xs"
          value={personnes.length > 1 ? personne.nom : '*'}
          label={
            <>
              {getNomAuteur(personne.nom)}{' '}
              <span className="recu-compte">({formatNombre(count(personne))})</span>
            </>
          }
          description={[
            [personne.fonction, personne.organisme].filter((part) => part.trim() !== '').join(', '),
            RECEPTION.span(formatJour(getJourDe(personne.du)), formatJour(getJourDe(personne.au))),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      ))}
    </Radio.Group>
  )
}

function Tables({ reception, avant }: Pick<ResumeRecuProps, 'reception' | 'avant'>) {
  return (
    <div>
      <h3 className="recu-resume-titre">{RECEPTION.byTable}</h3>
      <ul className="recu-tables">
        {countDifferences(reception.differences).map(
          ({ table, ajouts, modifications, suppressions }) => (
            <li key={table}>
              <span>
                {capitalize(getLibelleTable(avant, table, ajouts + modifications + suppressions))}
              </span>
              <span className="recu-compte">
                {RECEPTION.tableLine(
                  [
                    modifications > 0 ? RECEPTION.changed(modifications) : '',
                    ajouts > 0 ? RECEPTION.added(ajouts) : '',
                    suppressions > 0 ? RECEPTION.deleted(suppressions) : '',
                  ].filter((part) => part !== ''),
                )}
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
