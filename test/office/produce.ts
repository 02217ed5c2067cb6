import { createEmptyDossier, type Dossier } from '../../shared/domain/dossier'
import { DOCUMENTS } from '../../shared/documents/registry'
import type { DocumentModel } from '../../shared/documents/blocks'
import { buildComplete } from '../shared/documents/complete'
import { buildExtreme } from '../shared/documents/extreme'
import { Fabrique } from '../shared/documents/fabrique'
import { buildSeed001 } from '../shared/documents/seed-001'

/** A PNG of 2 × 1 pixels. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC'

export const CTX = new Fabrique().ctx

export type Case = { readonly name: string; readonly model: DocumentModel }

/** Every document × { empty, typical, complete, extreme } × { stamp corner off, on }; logos with the stamp. */
export function listCases(): readonly Case[] {
  const dossiers: readonly (readonly [string, Dossier])[] = [
    ['empty', createEmptyDossier()],
    ['typical', buildSeed001()],
    ['complete', buildComplete().dossier],
    ['extreme', buildExtreme().dossier],
  ]
  return dossiers.flatMap(([name, dossier]) =>
    [false, true].flatMap((coinTampon) => {
      const dressed = withCharte(dossier, coinTampon)
      return DOCUMENTS.flatMap((document): Case[] => {
        const [input] = document.inputs
        const choices =
          input?.whenAbsent === 'each'
            ? document.listChoices(dressed, input).map((c) => c.id)
            : [null]
        // The complete fiche is the fourth of its objectif; the fiches around it are those of the typical plan.
        const kept = choices.filter(
          (id) => id === null || name !== 'complete' || isComplete(dossier, id),
        )
        return kept.slice(0, coinTampon ? 3 : undefined).map((objet) => ({
          name: `${document.id} ${objet ?? ''} ${name}${coinTampon ? ' with the stamp corner and logos' : ''}`,
          model: document.build(dressed, { objet, etat: 'projet' }, CTX),
        }))
      })
    }),
  )
}

function isComplete(dossier: Dossier, id: string): boolean {
  return dossier.fichesAction[id]?.imposeeParCaf === true
}

/** Logos of both sides go with the stamp, none without. */
export function withCharte(dossier: Dossier, coinTampon: boolean): Dossier {
  const f = new Fabrique()
  f.add('charte', {
    coinTampon,
    logo: coinTampon ? PNG : null,
    logoDescription: 'Logo de la communauté de communes',
    organismesLogos: coinTampon ? ['org_logo', 'org_abime'] : [],
  })
  const org = f.add('organismes', { nom: 'Caf 31', logo: PNG })
  const built = f.build()
  const model = built.organismes[org]
  if (model === undefined) throw new Error('no organisme')
  return {
    ...dossier,
    charte: built.charte,
    organismes: {
      ...dossier.organismes,
      org_logo: { ...model, id: 'org_logo' },
      org_abime: { ...model, id: 'org_abime', logo: 'data:image/png;base64,AAAA' },
    },
  }
}
