/**
 * Names of the Trusted Types policies that pages may create. Chromium refuses any other name, so a library cannot
 * slip in one of its own. `dompurify`: cleaned HTML; `cairn`: addresses of our own workers (`new Worker` is a sink).
 */
const TRUSTED_TYPES_POLICIES = ['dompurify', 'cairn'] as const

/** What the `<meta>` tag of index.html may carry: `frame-ancestors` is ignored there and only noise in the console. */
export const CONTENT_SECURITY_POLICY_META = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICIES.join(' ')}`,
].join('; ')

/**
 * The one Content-Security-Policy of the pages, sent as a header by `app://cairn` and by the local server.
 * Nothing comes from elsewhere, nothing inline, no code generation.
 */
export const CONTENT_SECURITY_POLICY = `${CONTENT_SECURITY_POLICY_META}; frame-ancestors 'none'`
