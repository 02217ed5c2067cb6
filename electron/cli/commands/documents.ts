import { DOCUMENTS } from '../../../shared/documents/registry'
import type { CliCommand } from '../cli-command'

export const documents: CliCommand = {
  name: 'documents',
  summary: 'Liste les documents Word que Cairn sait produire.',
  options: [{ name: 'json', help: 'la liste en JSON : [{ "id", "titre", "entrees" }]' }],
  examples: ['documents --json'],
  run: ({ options }, io) => {
    const list = DOCUMENTS.map(({ id, title, inputs }) => ({
      id,
      titre: title,
      entrees: inputs.map((input) => ({
        id: input.id,
        libelle: input.label,
        sansChoix: input.whenAbsent === 'each' ? 'un document par objet' : 'un seul document',
      })),
    }))
    if (options.has('json')) io.print(JSON.stringify(list, null, 2))
    else for (const { id, titre, entrees } of list) io.print(formatLine(id, titre, entrees))
    return Promise.resolve(0)
  },
}

function formatLine(
  id: string,
  titre: string,
  entrees: readonly { readonly id: string; readonly sansChoix: string }[],
): string {
  const choices = entrees.map((entree) => `--${entree.id} <numéro> (sinon, ${entree.sansChoix})`)
  return [`${id} : ${titre}`, ...choices.map((choice) => `    ${choice}`)].join('\n')
}
