/** Sends `electron` to the double. */
export async function resolve(specifier, context, next) {
  if (/^electron(\/(main|common))?$/.test(specifier))
    return { url: new URL('./electron.mjs', import.meta.url).href, shortCircuit: true }
  return next(specifier, context)
}
