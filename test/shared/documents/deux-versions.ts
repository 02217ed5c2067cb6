import type { AnyRow, Dossier } from '../../../shared/domain/dossier'
import { REGISTRY, type RowOfTable, type TableName } from '../../../shared/domain/registry'
import type { Ctx } from '../../../shared/kernel/ctx'
import type { Id } from '../../../shared/kernel/json'
import { buildTexteRiche } from '../../../shared/kernel/texte-riche-build'
import { buildMois } from '../../../shared/kernel/date-floue-build'
import { listFichesOfPlan } from '../../../shared/rules/plan.rules'

/** A dossier that is changed a record at a time, the one before staying as it was. */
class Retouche {
  constructor(
    private current: Dossier,
    private readonly ctx: Ctx,
  ) {}

  set<T extends TableName>(table: T, id: Id, patch: Partial<RowOfTable<T>>): this {
    const rows = this.current[table] as Readonly<Record<Id, AnyRow>>
    const row = rows[id] ?? (REGISTRY[table].create(this.ctx) as AnyRow)
    this.current = { ...this.current, [table]: { ...rows, [id]: { ...row, ...patch } } }
    return this
  }

  add<T extends TableName>(table: T, patch: Partial<RowOfTable<T>>): Id {
    const row = REGISTRY[table].create(this.ctx, patch as never) as AnyRow
    this.current = { ...this.current, [table]: { ...this.current[table], [row.id]: row } }
    return row.id
  }

  remove(table: TableName, id: Id): this {
    const rows = Object.entries(this.current[table]).filter(([key]) => key !== id)
    this.current = { ...this.current, [table]: Object.fromEntries(rows) }
    return this
  }

  build(): Dossier {
    return this.current
  }
}

/** People of all kinds, and copies that were sent: what the register and an access request read. */
export function addPersonnes(dossier: Dossier, ctx: Ctx): { dossier: Dossier; anne: Id } {
  const change = new Retouche(dossier, ctx)
  const caf = change.add('organismes', { nom: 'Caf de la Haute-Garonne', sigle: 'Caf 31' })
  const anne = change.add('personnes', {
    civilite: 'mme',
    prenom: 'Anne',
    nom: 'Le Goff',
    courriel: 'anne.legoff@example.org',
    telephone: '05 61 00 00 00',
    notes: 'Joignable le matin.',
    verifiee: '2022-09-01',
  })
  const eric = change.add('personnes', {
    civilite: 'm',
    prenom: 'Éric',
    nom: 'Martin',
    opposition: true,
    courriel: 'eric@example.org',
  })
  const luc = change.add('personnes', { prenom: 'Luc', nom: 'Dupont', notes: 'En arrêt maladie.' })
  const elue = change.add('fonctions', {
    titre: 'vice-présidente à l’enfance',
    personne: anne,
    role: 'elu',
    debut: buildMois(2020, 7),
  })
  change.add('fonctions', {
    titre: 'directeur',
    personne: eric,
    organisme: caf,
    role: 'institutionnel',
  })
  change.add('fonctions', { titre: 'animateur', personne: luc, role: 'professionnel' })
  const [fiche] = listFichesOfPlan(dossier)
  if (fiche !== undefined) {
    change.set('fichesAction', fiche.id, {
      referentElu: elue,
      publicCible: 'Parents, avec l’appui de Mme Le Goff (05.61.00.00.00) et de M. Martin',
    })
  }
  change.add('partages', {
    destinataire: 'Caf de la Haute-Garonne',
    jour: '2022-09-12',
    forme: 'mot_de_passe',
    perimetre: 'complet',
    retour: 'en_circulation',
  })
  change.add('partages', {
    destinataire: 'Bureau d’études',
    jour: '2022-06-02',
    forme: 'sans_donnees',
  })
  return { dossier: change.build(), anne }
}

/** What a partner may have done to a dossier in a month. */
export function buildModifie(dossier: Dossier, ctx: Ctx): Dossier {
  const change = new Retouche(dossier, ctx)
  const [first, second, third] = listFichesOfPlan(dossier)
  change.set('ctg', 'ctg', { sousTitre: 'Une convention pour tous', fin: null })
  if (first !== undefined) {
    const org = change.add('organismes', { nom: 'Mission locale' })
    change.set('fichesAction', first.id, {
      titre: `${first.titre} et de la coordination`,
      statut: 'en_cours',
      descriptif: buildTexteRiche(
        'Un premier temps.\nDeux lieux :\n- Bagnères-de-Luchon\n- Saint-Béat\n- un lieu itinérant\nUn bilan chaque année.\nUn comité de suivi.',
      ),
      pilotes: [...first.pilotes, org].sort(),
      budget: { centimes: 1_250_000, qualificatif: 'environ', taxe: 'ttc', unites: ['an'] },
      calendrier: buildMois(2023, 6),
    })
    change.add('etapes', {
      fiche: first.id,
      titre: 'Recueil des attentes',
      prevue: buildMois(2023, 3),
    })
    change.add('partenariats', {
      fiche: first.id,
      organisme: org,
      role: 'technique',
      contribution: 'Relais',
    })
  }
  if (second !== undefined) change.remove('fichesAction', second.id)
  if (third !== undefined) {
    change.set('fichesAction', third.id, { ordre: 'z0V', publicCible: 'Jeunes de 11 à 25 ans' })
    change.add('fichesAction', {
      titre: 'Un guide des acteurs',
      objectif: third.objectif,
      axe: third.axe,
    })
  }
  return change.build()
}
