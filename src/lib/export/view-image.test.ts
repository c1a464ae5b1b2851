import { describe, expect, it } from 'vitest'
import { scaleBar } from './scale-bar.ts'
import { composeImage, type ViewImage } from './view-image.ts'

const colours = {
  halo: '#fff',
  ink: '#000',
  adminText: '#777',
  groups: { space: '#1', corridor: '#2', rail: '#3', opening: '#4', innovation: '#5', industry: '#6' },
  marks: { admin: '#a', nature: '#f', transport: '#b', zone: '#c', institution: '#d', works: '#e' },
}
const IMAGE: ViewImage = {
  width: 400,
  height: 300,
  title: '天津 <A&B> "港"',
  subtitle: '京津冀图读',
  legend: [
    { sign: 'stroke', color: '#2', label: '京津发展轴' },
    { sign: 'dashes', color: '#777', label: '虚线：推断' },
    { sign: 'marks', outlines: ['M12 2h9', 'M3 3v9'], color: '#b', label: '港站' },
    { sign: 'ring', color: '#777', label: '空心：只知区县' },
  ],
  scale: { pixels: 80, label: '50 千米' },
  attribution: 'ECharts · Natural Earth',
  link: 'http://atlas.test/?place=tianjin-port&layers=a,b',
  colours,
  fonts: { serif: `'Noto Serif CJK SC',serif`, sans: `"Noto Sans CJK SC",sans-serif` },
  language: 'zh',
}

describe('the image of a view', () => {
  const { svg, width, height, top } = composeImage(IMAGE, '<rect id="map"/>')

  it('is as wide as the map, and higher by its head and foot', () => {
    expect({ width, height, top }).toEqual({
      width: 400,
      height: 64 + 300 + 16 + 2 * 20 + 2 * 18 + 16,
      top: 64,
    })
    expect(svg).toContain('viewBox="0 0 400 472"')
    expect(svg).toContain(
      '<svg y="64" width="400" height="300" viewBox="0 0 400 300" overflow="hidden">\n<rect id="map"/>',
    )
  })

  it('escapes what it is given', () => {
    expect(svg).toContain('fill="#000">天津 &lt;A&amp;B&gt; &quot;港&quot;</text>')
    expect(svg).toContain('>http://atlas.test/?place=tianjin-port&amp;layers=a,b</text>')
    expect(svg).toContain('font-family="&quot;Noto Sans CJK SC&quot;,sans-serif"')
  })

  it('has a sign for every line of the legend, in rows that fit', () => {
    expect(svg).toContain('<path d="M16 386h16" stroke="#2" stroke-width="3"/>')
    expect(svg).toContain('stroke="#777" stroke-width="3" stroke-dasharray="5 3"')
    expect(svg).toContain('<path d="M3 3v9" transform="translate(233 378)scale(.667)" fill="#b"/>')
    expect(svg).toContain('fill="#b"/><text x="255" y="390" font-size="12" fill="#000">港站</text>')
    // The fourth would be cut by the edge.
    expect(svg).toContain('<circle cx="24" cy="406" r="5" fill="none" stroke="#777" stroke-width="2"/>')
  })

  it('has its scale on the map and its sources under it', () => {
    expect(svg).toContain('<path d="M16 344v6h80v-6" fill="none" stroke="#000" stroke-width="1.5"/>')
    expect(svg).toContain('>50 千米</text>')
    expect(svg).toContain('fill="#777" font-size="12">ECharts · Natural Earth</text>')
    expect(composeImage({ ...IMAGE, scale: null }, '').svg).not.toContain('千米')
  })

  it('cuts an address that is longer than the image is wide', () => {
    const link = `http://atlas.test/?layers=${'x'.repeat(120)}`
    const lines = [...composeImage({ ...IMAGE, link }, '').svg.matchAll(/>([^<>]*)<\/text>/g)].map(
      (m) => m[1],
    )
    expect(lines.slice(-3).join('')).toBe(link)
  })

  it('leaves the place of the map clear for a picture', () => {
    expect(composeImage(IMAGE, null).svg.match(/<svg/g)).toHaveLength(1)
  })
})

describe('the scale bar', () => {
  it('is of a round length, true at its latitude', () => {
    // At the equator and zoom 0 a pixel is 78 271.5 m.
    expect(scaleBar(0, 0, 100, 'zh')).toEqual({ pixels: expect.closeTo(63.88, 2), label: '5000 千米' })
    expect(scaleBar(60, 0, 100, 'en').pixels).toBeCloseTo(51.1, 1)
    expect(scaleBar(39.3, 14, 100, 'en').label).toBe('200 m')
    expect(scaleBar(39.3, 11, 120, 'zh').label).toBe('2 千米')
  })
})
