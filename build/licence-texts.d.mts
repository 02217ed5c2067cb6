export function buildLicenceText(
  manifest: { readonly name: string; readonly author?: unknown },
  licence: string,
): string
