import type { Plugin } from 'vite'
import { headersFile } from './headers.mjs'

/**
 * Writes `_headers` for Netlify and Cloudflare Pages beside the pages. It does not lie in static/, whose files the service
 * worker fetches: those hosts read the file and do not serve it.
 */
export function hostHeaders(): Plugin {
  return {
    name: 'atlas-host-headers',
    apply: 'build',
    generateBundle() {
      if (this.environment.name === 'client')
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
  }
}
