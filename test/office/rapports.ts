import type { Dossier } from '../../shared/domain/dossier'
import { createEmptyDossier } from '../../shared/domain/dossier'
import { buildComparaison } from '../../shared/documents/comparaison'
import { buildDonneesPersonne } from '../../shared/documents/donnees-personne'
import { buildRapportFusion, type RapportFusion } from '../../shared/documents/rapport-fusion'
import { registreRgpdDocument } from '../../shared/documents/registre-rgpd.document'
import { listAnomalies } from '../../shared/rules/anomalies.rules'
import { compareDossiers } from '../../shared/rules/differences.rules'
import { listFichesOfPlan } from '../../shared/rules/plan.rules'
import { buildComplete } from '../shared/documents/complete'
import { addPersonnes, buildModifie } from '../shared/documents/deux-versions'
import { buildExtreme } from '../shared/documents/extreme'
import { buildSeed001 } from '../shared/documents/seed-001'
import { CTX, withCharte, type Case } from './produce'

/** A merge of two dossiers, as the store tells it. */
export function buildRapport(avant: Dossier, apres: Dossier): RapportFusion {
  const all = compareDossiers(avant, apres).map((one) => ({
    ...one,
    auteur: 'Claire Martin',
    champs: one.champs.map((champ) => ({ ...champ, auteur: 'Claire Martin' })),
  }))
  const [fiche] = listFichesOfPlan(avant)
  const about = { table: 'fichesAction', id: fiche?.id ?? 'fa_1' } as const
  return {
    avant,
    apres,
    recu: apres,
    fichier: 'CTG_CCPHG_2022-10-20.ctg',
    creePar: 'Claire Martin',
    creeLe: Date.UTC(2022, 9, 19, 22, 30),
    quand: Date.UTC(2022, 9, 20, 7, 5),
    decalage: 120,
    integrePar: 'Paul Durand',
    personnes: [
      {
        nom: 'Claire Martin',
        fonction: 'chargée de coopération',
        organisme: 'Caf 31',
        nombre: 23,
        du: Date.UTC(2022, 8, 30, 23, 30),
        au: Date.UTC(2022, 9, 19, 8),
      },
      { nom: '', fonction: '', organisme: '', nombre: 1, du: 0, au: 0 },
    ],
    integrees: all.slice(0, Math.max(1, all.length - 1)),
    refusees: all.slice(-1),
    decisions:
      fiche === undefined
        ? []
        : [
            {
              ...about,
              champ: 'secteur',
              choix: 'recue',
              mienne: 'Luchon',
              recue: 'Ensemble du territoire',
              retenue: 'Ensemble du territoire',
              auteur: 'Claire Martin',
            },
            {
              ...about,
              champ: 'publicCible',
              choix: 'autre',
              mienne: 'Familles',
              recue: 'Jeunes',
              retenue: 'Familles et jeunes',
              auteur: 'Claire Martin',
            },
            {
              ...about,
              champ: '_sup',
              choix: 'plus_tard',
              mienne: null,
              recue: true,
              retenue: null,
              auteur: '',
            },
          ],
    aVerifier: listAnomalies(apres),
    quarantaine: 2,
    sauvegarde: '2022-10-20_09-05-00_avant-fusion.ctg',
  }
}

/** What was changed between two dossiers, and what is known of people; once more with the corner of the stamp. */
export function listRapports(): readonly Case[] {
  const sources: readonly (readonly [string, Dossier])[] = [
    ['empty', createEmptyDossier()],
    ['typical', buildSeed001()],
    ['complete', buildComplete().dossier],
    ['extreme', buildExtreme().dossier],
  ]
  return sources.flatMap(([name, source]) =>
    (name === 'typical' ? [false, true] : [false]).flatMap((coin): Case[] => {
      const { dossier, anne } = addPersonnes(withCharte(source, coin), CTX)
      const apres = buildModifie(dossier, CTX)
      const said = `${name}${coin ? ' with the stamp corner and logos' : ''}`
      const comparaison = {
        avant: {
          dossier,
          nom: 'Version présentée au COPIL',
          jour: '12 mars 2022',
          commentaire: '',
        },
        apres: { dossier: apres, nom: 'État actuel', jour: '', commentaire: 'Relue par la Caf.' },
      }
      return [
        { name: `rapport ${said}`, model: buildRapportFusion(buildRapport(dossier, apres), CTX) },
        { name: `comparaison ${said}`, model: buildComparaison(comparaison, CTX) },
        {
          name: `personne ${said}`,
          model: buildDonneesPersonne(
            dossier,
            { personne: anne, contributions: '12 modifications' },
            CTX,
          ),
        },
        {
          name: `registre ${said}`,
          model: registreRgpdDocument.build(dossier, { objet: null, etat: 'projet' }, CTX),
        },
      ]
    }),
  )
}
