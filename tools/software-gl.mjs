/** Chromium's arguments under which WebGL 2 runs without a graphics card, the same in every measurement. */
export const SOFTWARE_GL =
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist'.split(
    ' ',
  )
