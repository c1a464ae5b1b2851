import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vitest/config'
import { checkedBasemap } from './tools/basemap-check.ts'
import { hostHeaders } from './tools/headers-plugin.ts'
import { optionalChunks } from './tools/optional-chunks.ts'
import { notice } from './tools/notice/plugin.ts'

const { page, worker } = notice()

export default defineConfig({
  plugins: [checkedBasemap(), sveltekit(), page, optionalChunks(), hostHeaders()],
  worker: { plugins: () => [worker()] },
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  test: {
    environment: 'node',
    // The artifacts of the real sources are then built once for all files; no test changes what another imports.
    isolate: false,
    include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'tools/**/*.test.ts'],
    // What hangs must fail; what is slow on a busy machine must not.
    testTimeout: 60_000,
  },
})
