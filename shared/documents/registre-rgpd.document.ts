import { getSingleton, listRows, type Dossier } from '../domain/dossier'
import { getDefinition } from '../domain/registry'
import { formatCompte } from '../kernel/accord'
import { formatJour } from '../kernel/jour-format'
import type { Manque } from '../rules/completude.rules'
import { listAlertesTexte } from '../rules/donnees-personnelles.rules'
import { getTitreCourt } from '../rules/libelles.rules'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition } from './document-definition'
import { formatFileName } from './file-name'
import { heading, missing, paragraph } from './inline'
import { buildDocument } from './mise-en-page'
import { listDestinataires } from './registre/destinataires'
import { buildTableCategories, buildTableDonnees } from './registre/personnes-concernees'
import { listResponsable } from './registre/responsable'
import { buildTableRubriques } from './registre/rubriques'
import {
  listBaseLegale,
  listConservation,
  listDroits,
  listFinalites,
  listSecurite,
  listSousTraitants,
  listTransferts,
} from './registre/rubriques-fixes'

const TITRE = 'Registre des activités de traitement'

/** The sheet of the register (RGPD, art. 30), filled with what the dossier knows; the rest is marked, whatever the réglages. */
export const registreRgpdDocument: DocumentDefinition = {
  id: 'registre-rgpd',
  title: 'Fiche du registre RGPD',
  description:
    'La fiche de la convention au registre des traitements (article 30), préremplie avec ce que contient le dossier.',
  inputs: [],
  listChoices: () => [],
  missing: (dossier) => listManquesRegistre(dossier),
  fileName: (dossier, _input, ctx) => formatFileName(dossier, 'Registre-RGPD', ctx),
  build: (dossier, input, ctx) =>
    buildDocument(dossier, input.etat, ctx, {
      title: `${TITRE} – ${getTitreCourt(dossier)}`,
      running: 'Registre des traitements',
      short: 'Registre RGPD',
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks: [
        {
          kind: 'title',
          title: TITRE,
          subtitle: 'Fiche : coordination de la convention territoriale globale',
        },
        buildTableRubriques('Identification et responsable du traitement', [
          ['Nom du traitement', [paragraph('Coordination de la convention territoriale globale')]],
          ['Numéro au registre', [paragraph([missing('à\u00a0compléter')])]],
          ['Date de création de la fiche', [paragraph([missing('à\u00a0compléter')])]],
          ['Dernière mise à jour', [paragraph(formatJour(ctx.today))]],
          ...listResponsable(dossier),
        ]),
        heading(2, 'Objet'),
        buildTableRubriques('Objet du traitement', [
          ['Finalités', listFinalites(dossier)],
          ['Base légale', listBaseLegale()],
        ]),
        heading(2, 'Personnes concernées et données'),
        ...listPersonnes(dossier),
        heading(2, 'Destinataires'),
        ...listDestinataires(dossier),
        buildTableRubriques('Sous-traitants et transferts', [
          ['Sous-traitants', listSousTraitants()],
          ['Transferts hors de l’Union européenne', listTransferts()],
        ]),
        heading(2, 'Durée de conservation'),
        ...listConservation(dossier, ctx.today),
        heading(2, 'Mesures de sécurité'),
        ...listSecurite(),
        heading(2, 'Droits des personnes'),
        ...listDroits(),
      ],
    }),
}

function listPersonnes(dossier: Dossier): readonly Block[] {
  const people = Object.keys(dossier.personnes).length
  const alerts = listRows(dossier, 'personnes').filter(
    ({ notes }) => listAlertesTexte(notes, { surPersonne: true }).length > 0,
  ).length
  return [
    paragraph(
      'Aux données ci-dessous s’ajoutent, pour les personnes qui utilisent l’application, le nom, la fonction et l’organisme qu’elles déclarent, avec la date de leurs modifications.',
    ),
    paragraph(
      'Aucune donnée sensible n’est demandée (RGPD, article 9) : ni santé, ni opinion, ni vie privée. Aucune donnée d’allocataire.',
    ),
    ...(alerts === 0
      ? []
      : [
          paragraph([
            missing(
              `${formatCompte(alerts, { one: 'note', many: 'notes' })} à relire : ce qui y est écrit n’a peut-être pas sa place ici`,
            ),
          ]),
        ]),
    ...(people === 0
      ? [paragraph('Le dossier ne contient aucune personne à ce jour.')]
      : [buildTableCategories(dossier), buildTableDonnees(dossier)]),
  ]
}

/** What the dossier itself should say for the sheet to be right. */
function listManquesRegistre(dossier: Dossier): readonly Manque[] {
  const ctg = getSingleton(dossier, 'ctg')
  const { fields } = getDefinition('ctg')
  const empty: readonly string[] = [
    ...(ctg.territoire.trim() === '' ? ['territoire'] : []),
    ...(ctg.fin === null ? ['fin'] : []),
  ]
  return empty.map((field) => ({
    table: 'ctg',
    id: 'ctg',
    field,
    label: fields[field]?.label ?? field,
    where: 'Convention',
  }))
}
