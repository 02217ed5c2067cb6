import type { Echec } from '../../../shared/kernel/result'

const QUE_FAIRE =
  /^(?:Vérifiez|Gardez|Copiez|Partagez|Ouvrez|Choisissez|Enregistrez|Demandez|Retirez)(?:-l[ae]s?)? .+\.$/

/** A refusal says what happened, what is safe, then what to do; in French, without a word of programs. */
export function listFautesRefus({ code, message }: Echec): readonly string[] {
  const [before, after] = message.split(' Rien n’a été modifié. ')
  return [
    ...(/^import-[a-z]+$/.test(code) ? [] : [`code ${code}`]),
    ...(before !== undefined && /^(?:Ce|Cette|Il) .{15,}\.$/.test(before) ? [] : ['what happened']),
    ...(after !== undefined && QUE_FAIRE.test(after) ? [] : ['what to do']),
    ...(message.length > 320 ? ['too long'] : []),
    ...(/undefined|null|Error|NaN|\[object|exception|<[a-z]+>(?!\u00a0)/i.test(
      message.replaceAll('<adresse>', ''),
    )
      ? [`words: ${message}`]
      : []),
    ...(/[\u0000-\u001f]|'|\s[;:!?»]/.test(message.replaceAll('\u00a0', '_'))
      ? ['typography']
      : []),
  ]
}
