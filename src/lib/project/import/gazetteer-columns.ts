import { datumIn, type Datum } from './datum.ts'

type Role = 'name' | 'lon' | 'lat' | 'precision' | 'aliases' | 'crs'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const NAMES: Readonly<Record<Role, ReadonlySet<string>>> = {
  name: words(
    'name placename title label toponym 名称 地名 名字 地点 地点名称 标准名称 中文名 namezh namecn',
  ),
  lon: words('lon lng long longitude x 经度 东经 lon_deg coordx xcoord'),
  lat: words('lat latitude y 纬度 北纬 lat_deg coordy ycoord'),
  precision: words('precision 精度 精确度'),
  aliases: words('aliases alias altnames alternatenames 别名 简称 又名 曾用名'),
  crs: words('crs datum srs coordsys 坐标系 坐标系统 基准 大地基准'),
}
const DATUMS = /wgs-?_?84|gcj-?_?02|gcj|bd-?_?09|bd|高德|百度|火星|腾讯|amap|baidu/gi
const ORDER: readonly (Datum | null)[] = ['wgs84', null, 'gcj02', 'bd09']

/** A heading without case, blanks, units and the name of a datum: `经度(GCJ-02)` is 经度, `bd_lng` is lng. */
function bare(heading: string): string {
  const text = heading.normalize('NFKC').toLowerCase()
  if (Object.values(NAMES).some((n) => n.has(text.trim()))) return text.trim()
  return text
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/坐标(?!系)/g, '')
    .replace(DATUMS, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The columns of a table by what they hold: of several with positions those in WGS-84 first, of several with names `name`. */
export function columnsOf(headings: readonly string[]): Readonly<Record<Role, string | null>> {
  const find = (role: Role): string | null => {
    const names = [...NAMES[role]]
    return (
      headings
        .map((heading) => ({
          heading,
          datum: ORDER.indexOf(datumIn(heading)),
          rank: names.indexOf(bare(heading)),
        }))
        .filter(({ rank }) => rank >= 0)
        .sort((a, b) => a.datum - b.datum || a.rank - b.rank)[0]?.heading ?? null
    )
  }
  return {
    name: find('name'),
    lon: find('lon'),
    lat: find('lat'),
    precision: find('precision'),
    aliases: find('aliases'),
    crs: find('crs'),
  }
}
