// The headers of the site, in one table: the server sends them, and `_headers` tells them to Netlify and Cloudflare Pages.

/** The page's own policy is in the page (by hash); who may frame it can only be said in a header. */
const NOT_FRAMED = { 'Content-Security-Policy': "frame-ancestors 'self'" }

const UNUSED = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]

/**
 * Which headers go with which addresses; `*` ends a path that stands for all below it. The hosts join what several rules
 * give for one header, so none is given by two. `embed/` may be framed by anyone and is left out of the second to fourth.
 */
export const HEADER_RULES = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  { path: '/', headers: NOT_FRAMED },
  { path: '/index.html', headers: NOT_FRAMED },
  { path: '/own/*', headers: NOT_FRAMED },
  // Named by what is in them; all else is asked for again each time, as these hosts do of themselves.
  { path: '/_app/immutable/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
]

const matches = (rule, path) =>
  rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path

/** The headers of an address, given by its decoded path with a leading slash. */
export function headersFor(path) {
  return Object.assign({}, ...HEADER_RULES.filter((rule) => matches(rule, path)).map((rule) => rule.headers))
}

/** The table as the hosts read it. */
export function headersFile() {
  const lines = HEADER_RULES.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '',
  ])
  return lines.join('\n')
}
