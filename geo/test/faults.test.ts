import { describe, expect, it } from 'vitest'
import { buildArtifacts, type Sources } from '../pipeline/artifacts.ts'
import { SourceError, type SourceFile } from '../pipeline/source-error.ts'
import { realSources } from './sources.ts'

/** The real sources with one edit in one file. */
function edited(
  key: 'articles' | 'gazetteer' | 'strategies',
  ending: string,
  from: string,
  to: string,
): Sources {
  let count = 0
  const files = realSources[key].map((file): SourceFile => {
    if (!file.path.endsWith(ending) || !file.text.includes(from)) return file
    count++
    return { ...file, text: file.text.replace(from, to) }
  })
  if (count !== 1) throw new Error(`the edit of "${from}" fits ${count} files`)
  return { ...realSources, [key]: files }
}

function faultOf(sources: Sources): SourceError {
  try {
    buildArtifacts(sources)
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
  throw new Error('the build accepted the fault')
}

describe('the build stops, and says where, what and how to mend it, on', () => {
  const cases: readonly (readonly [string, Sources, RegExp])[] = [
    [
      'an unknown place id',
      edited('gazetteer', 'stations.geojson', '"parent": "wuqing"', '"parent": "wuqin"'),
      /stations\.geojson:\d+: "wuqing-station" refers to unknown place id "wuqin"/,
    ],
    [
      'a duplicate id',
      {
        ...realSources,
        gazetteer: realSources.gazetteer.flatMap((f) => (f.path.endsWith('hubs.geojson') ? [f, f] : [f])),
      },
      /hubs\.geojson:\d+: duplicate id "tianjin-port", first in .*hubs\.geojson:\d+/,
    ],
    [
      'swapped coordinates',
      edited('gazetteer', 'stations.geojson', '[117.0099, 39.3711]', '[39.3711, 117.0099]'),
      /stations\.geojson:\d+: wuqing-station: not a valid RFC 7946 place/,
    ],
    [
      'a point in the wrong district',
      edited('gazetteer', 'stations.geojson', '[117.0099, 39.3711]', '[117.3, 39.7]'),
      /stations\.geojson:\d+: "wuqing-station" lies \d+ m outside its declared parent "wuqing"/,
    ],
    [
      'a strategy member that does not exist',
      edited(
        'strategies',
        '1-space.yaml',
        'members: [tongzhou, wuqing, langfang]',
        'members: [tongzhou, wuqing, lanfang]',
      ),
      /1-space\.yaml:\d+: strategy "tongwulang" has unknown member "lanfang"/,
    ],
    [
      'a quotation that is not verbatim',
      edited(
        'strategies',
        '2-corridors.yaml',
        '与北京推进京津科创走廊建设',
        '与北京共同推进京津科创走廊建设',
      ),
      /2-corridors\.yaml:\d+: quotation "与北京共同推进京津科创走廊建设".*is not verbatim in coordinated-development/,
    ],
    [
      'a feature that is not RFC 7946',
      edited('gazetteer', 'hubs.geojson', '"type": "Point"', '"type": "Pont"'),
      /hubs\.geojson:\d+: tianjin-port: not a valid RFC 7946 place, geometry/,
    ],
    [
      'a file that is not JSON',
      edited('gazetteer', 'hubs.geojson', '"features":[', '"features":'),
      /hubs\.geojson: not a GeoJSON FeatureCollection/,
    ],
    [
      'a decision whose context has gone',
      {
        ...realSources,
        decisions: {
          ...realSources.decisions,
          text: realSources.decisions.text.replace('新增武清至亦庄站', '新增武清到亦庄站'),
        },
      },
      /decisions\.yaml:\d+: "新增武清到亦庄站" does not stand in coordinated-development/,
    ],
    [
      'a shorthand with an unknown member',
      {
        ...realSources,
        names: {
          ...realSources.names,
          text: realSources.names.text.replace('[tianjin, xiongan]', '[tianjin, xiong]'),
        },
      },
      /names\.yaml:\d+: shorthand "津雄" refers to unknown place id "xiong"/,
    ],
  ]
  it.each(cases)('%s', (_, sources, message) => {
    const fault = faultOf(sources)
    expect(fault.message).toMatch(message)
    expect(fault.remedy.length).toBeGreaterThan(10)
  })
})
