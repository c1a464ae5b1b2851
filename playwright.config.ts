import { defineConfig } from '@playwright/test'
import { SOFTWARE_GL } from './tools/software-gl.mjs'

/** WebGL alone is drawn by SwiftShader: the page around the map is painted faster without a graphics card's detour. */
const PAGE_BY_CPU = '--disable-gpu-compositing'

/** The port of the built site under test; another by ATLAS_TEST_PORT, to test two checkouts side by side. */
const PORT = Number(process.env['ATLAS_TEST_PORT'] ?? 4187)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  // Patience costs nothing where all goes well; how long a map drawn in software takes on a busy machine is not tested.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  globalSetup: './e2e/serve-build.ts',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    serviceWorkers: 'block',
    // A map drawn in software costs by the pixel, and every frame of a flight: what needs more room, or motion, says so.
    viewport: { width: 1040, height: 700 },
    reducedMotion: 'reduce',
    reuseContext: true,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [...SOFTWARE_GL, PAGE_BY_CPU],
    },
  },
  metadata: { port: PORT },
})
