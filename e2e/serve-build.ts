import { fileURLToPath } from 'node:url'
import type { FullConfig } from '@playwright/test'
import { serve } from '../tools/serve.mjs'

/** Serves the built site for the whole run. */
export default async function serveBuild(config: FullConfig): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../build', import.meta.url))
  const { close } = await serve({ root, port: Number(config.metadata['port']) })
  return close
}
