import { readFile } from 'node:fs/promises'
import { getServedFile, isInsideFolder, listServedFiles } from './served-files'

/** Answers the requests for our own files: those listed now, inside `root`, with the policy and without any guess at their kind. */
export function createFileServer(
  root: string,
  policy: string,
): (request: { readonly url: string; readonly method: string }) => Promise<Response> {
  const files = listServedFiles(root)
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
  return async (request) => {
    const file = request.method === 'GET' ? getServedFile(files, request.url) : null
    if (file === null || !isInsideFolder(root, file.path))
      return new Response('Introuvable', {
        status: 404,
        headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
      })
    const bytes = await readFile(file.path)
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'content-type': file.mime },
    })
  }
}
