import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import react from '@vitejs/plugin-react'
import { collectLicences } from '../build/licences.mjs'
import {
  CONTENT_SECURITY_POLICY,
  CONTENT_SECURITY_POLICY_META,
} from '../shared/bridge/content-security-policy'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Writes the policy of shared/bridge into the page, and beside the pages for the local server, which is plain Node and cannot
 * read TypeScript. Not while developing: hot reloading needs inline scripts.
 */
function addSecurityPolicy(): Plugin {
  return {
    name: 'cairn-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY_META },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'headers.json',
        source: JSON.stringify({ 'content-security-policy': CONTENT_SECURITY_POLICY }),
      })
    },
  }
}

/** Relative addresses everywhere: the same files serve app://cairn/ and http://127.0.0.1. */
export default defineConfig({
  root: at('.'),
  base: './',
  publicDir: at('./public'),
  plugins: [react(), addSecurityPolicy(), collectLicences('renderer')],
  worker: { format: 'es', plugins: () => [collectLicences('worker')] },
  build: {
    target: 'chrome140',
    outDir: at('../out/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    // A data: address is one more thing for the policy to allow, and gains nothing on a local disk.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
})
