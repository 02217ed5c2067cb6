import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Dossier } from '../../shared/domain/dossier'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { DecisionConflit } from '../../shared/journal/decisions'
import type { Json } from '../../shared/kernel/json'
import type { VersionLisible } from '../store/reception-types'
import { CONFLITS } from '../strings/conflits'
import { Champ } from './champ'
import { buildDeuxVersions, formatVersion, readChoix, readObjetConflit } from './conflit-lecture'
import { OptionConflit, type ModeConflit } from './conflit-options'
import { ConflitVersions } from './conflit-versions'

type ConflitReponsesProps = {
  readonly conflit: ConflitChamp
  readonly versions: readonly VersionLisible[]
  readonly dossier: Dossier
  readonly autre: Dossier | undefined
  readonly mode: ModeConflit
  readonly decision: DecisionConflit | null
  readonly onDecide: (decision: DecisionConflit | null) => void
  readonly groupe: string
  readonly titreId: string
}

/** The versions, then the other answers. */
export function ConflitReponses(props: ConflitReponsesProps) {
  const { conflit, versions, dossier, autre, mode, decision, onDecide, groupe, titreId } = props
  const { table, field, membre } = readObjetConflit(conflit)
  const deux = useMemo(() => buildDeuxVersions(conflit, versions), [conflit, versions])
  const [choix, setChoix] = useState(() => readChoix(decision, deux))
  const start = deux ?? versions[0]?.valeur ?? null
  const [ecrit, setEcrit] = useState<Json>(decision?.genre === 'valeur' ? decision.valeur : start)
  const choose = (next: string, made: DecisionConflit | null): void => {
    setChoix(next)
    onDecide(made)
  }
  const option = { mode, groupe, decritPar: titreId }
  return (
    <>
      <ConflitVersions
        {...option}
        conflit={conflit}
        versions={versions}
        dossier={dossier}
        autre={autre}
        choix={choix}
        onChoose={(operation) => choose(operation, { genre: 'version', operation })}
      />
      <div className="conflit-autres">
        {deux !== undefined && (
          <OptionConflit
            {...option}
            valeur="deux"
            choisie={choix === 'deux'}
            onChoose={() => choose('deux', { genre: 'valeur', valeur: deux })}
          >
            {CONFLITS.join}
          </OptionConflit>
        )}
        {field !== undefined && membre === null && field.kind !== 'image' && (
          <OptionConflit
            {...option}
            valeur="autre"
            choisie={choix === 'autre'}
            onChoose={() =>
              mode === 'bouton'
                ? setChoix(choix === 'autre' ? 'plus-tard' : 'autre')
                : choose('autre', { genre: 'valeur', valeur: ecrit })
            }
          >
            {CONFLITS.other}
          </OptionConflit>
        )}
        {mode === 'radio' && (
          <OptionConflit
            {...option}
            valeur="plus-tard"
            choisie={choix === 'plus-tard'}
            onChoose={() => choose('plus-tard', null)}
          >
            {CONFLITS.later}
          </OptionConflit>
        )}
      </div>
      {deux !== undefined && choix === 'deux' && (
        <div className="conflit-apercu">
          <p className="conflit-qui">{CONFLITS.joinHelp}</p>
          <div className="mots">{formatVersion(conflit, deux, dossier, autre)}</div>
        </div>
      )}
      {table !== null && field !== undefined && choix === 'autre' && (
        <div className="conflit-apercu champ" data-genre={field.kind} data-annulation="locale">
          <Champ
            table={table}
            recordId={`decision${groupe}`}
            name={conflit.champ}
            field={{ ...field, help: '' }}
            value={ecrit}
            label={CONFLITS.otherLabel}
            commit={(valeur) => {
              setEcrit(valeur)
              if (mode === 'radio') onDecide({ genre: 'valeur', valeur })
            }}
          />
          {mode === 'bouton' && (
            <Button
              className="conflit-valider"
              onClick={() => onDecide({ genre: 'valeur', valeur: ecrit })}
            >
              {CONFLITS.otherConfirm}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
