import { defineConfig } from '@playwright/test'

const SOFTWARE_GL =
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist'

/** The port of the built site under test; another by ATLAS_TEST_PORT, to test two checkouts side by side. */
const PORT = Number(process.env['ATLAS_TEST_PORT'] ?? 4187)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  globalSetup: './e2e/serve-build.ts',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: SOFTWARE_GL.split(' '),
    },
  },
  metadata: { port: PORT },
})
