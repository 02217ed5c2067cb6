import { CliError } from '../cli-error'
import { loadCtg, type FichierLu } from './read-file'

export type FichierNomme = FichierLu & { readonly path: string }

/** Reads copies of one dossier, in the order given. Throws CliError on the first that is refused, and on copies of two dossiers. */
export async function loadSameProject(
  paths: readonly string[],
  motDePasse: string | undefined,
): Promise<readonly FichierNomme[]> {
  const files: FichierNomme[] = []
  for (const path of paths) {
    const loaded = await loadCtg(path, motDePasse)
    if (!loaded.ok) throw new CliError(formatAbout(path, loaded.error.message))
    files.push({ ...loaded.value, path })
  }
  const [first] = files
  const other = files.find(({ file }) => file.projet !== first?.file.projet)
  if (first !== undefined && other !== undefined)
    throw new CliError(
      `« ${first.path} » (${first.file.titre}) et « ${other.path} » (${other.file.titre}) sont deux projets différents : rien n’a été écrit.`,
    )
  return files
}

/** With several files, which one is meant; the sentence may name it already. */
export function formatAbout(path: string, reason: string): string {
  return reason.includes(path) ? reason : `${path} : ${reason}`
}
