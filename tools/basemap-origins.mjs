// Where the basemap comes from, if from elsewhere: the one exception to "nothing but what is the site's own".
import { loadEnv } from 'vite'

/**
 * The origins that the site's policy has to allow for the basemap it is built with; none for the embedded one and for
 * files of the site. `PUBLIC_BASEMAP_ORIGINS` adds those a style fetches its tiles from, parted by blanks.
 */
export function basemapOrigins(env = loadEnv('production', process.cwd(), 'PUBLIC_')) {
  const setting = (env.PUBLIC_BASEMAP ?? '').trim()
  const named = [setting.replace(/^pmtiles:\/\//, ''), ...(env.PUBLIC_BASEMAP_ORIGINS ?? '').split(/\s+/)]
  const origins = named.flatMap((text) =>
    /^https?:\/\/[^/\\]/i.test(text) && URL.canParse(text) ? new URL(text).origin : [],
  )
  if (/^tianditu(-img)?$/.test(setting)) origins.push('https://*.tianditu.gov.cn')
  return [...new Set(origins)]
}
