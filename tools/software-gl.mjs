/** Chromium's arguments under which WebGL 2 runs without a graphics card, the same in every measurement. */
export const SOFTWARE_GL =
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist'.split(
    ' ',
  )

/**
 * Lets the processor draw the page around the map, as Chromium does by itself where there is no graphics card: else an
 * emulated card compiles programs for text and borders, and the map waits for it.
 */
export const SOFTWARE_PAGE = ['--disable-gpu-rasterization', '--disable-accelerated-2d-canvas']
