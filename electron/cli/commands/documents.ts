import { DOCUMENTS } from '../../../shared/documents/registry'
import type { CliCommand } from '../cli-command'

export const documents: CliCommand = {
  name: 'documents',
  summary: 'Liste les documents Word que Cairn sait produire.',
  options: [
    { name: 'json', help: 'la liste en JSON : [{ "id", "titre", "entrees", "variantes" }]' },
  ],
  examples: ['documents --json'],
  run: ({ options }, io) => {
    const list = DOCUMENTS.map(({ id, title, inputs, variantes = [] }) => ({
      id,
      titre: title,
      entrees: inputs.map((input) => ({
        id: input.id,
        libelle: input.label,
        sansChoix: input.whenAbsent === 'each' ? 'un document par objet' : 'un seul document',
      })),
      variantes: variantes.map((variante) => ({ id: variante.id, libelle: variante.label })),
    }))
    if (options.has('json')) io.print(JSON.stringify(list, null, 2))
    else for (const line of list) io.print(formatLine(line))
    return Promise.resolve(0)
  },
}

type Line = {
  readonly id: string
  readonly titre: string
  readonly entrees: readonly { readonly id: string; readonly sansChoix: string }[]
  readonly variantes: readonly { readonly id: string; readonly libelle: string }[]
}

function formatLine({ id, titre, entrees, variantes }: Line): string {
  const choices = entrees.map((entree) => `--${entree.id} <numéro> (sinon, ${entree.sansChoix})`)
  const ways = variantes.map((variante) => `--variante ${variante.id} (${variante.libelle})`)
  return [`${id} : ${titre}`, ...[...choices, ...ways].map((line) => `    ${line}`)].join('\n')
}
