import type { LexiconRank, StrategyPattern } from '../geoparse/parse-types.ts'
import type { Level, ReviewFilter } from '../project/review-groups.ts'
import type { Language } from './language.ts'

interface OwnWords {
  readonly toAtlas: string
  /** Said while the reader is to point at a place on the map. */
  readonly pickHint: string
  /** The source of a place that the reader put on the map. */
  readonly byHand: string
  readonly placesRead: (file: string, places: number, faults: number) => string
  readonly takePlaces: string
  readonly leavePlaces: string
  readonly start: {
    readonly title: string
    readonly privacy: string
    readonly label: string
    readonly placeholder: string
    readonly map: string
    readonly drop: string
    readonly dropHere: string
    readonly types: string
    readonly choose: string
    readonly openProject: string
    readonly kept: string
    readonly none: string
    readonly texts: (n: number) => string
    readonly changed: (day: string) => string
    readonly open: string
    readonly remove: string
    readonly confirm: string
    readonly removeNow: string
    readonly keep: string
  }
  readonly busy: {
    readonly reading: (title: string) => string
    readonly cancel: string
    readonly failed: (reason: string) => string
    readonly again: string
  }
  readonly ranks: Readonly<Record<LexiconRank, string>>
  readonly levels: Readonly<Record<Level | 'decided' | 'refused' | 'added', string>>
  readonly list: {
    readonly title: string
    readonly counts: (of: {
      all: number
      sure: number
      toReview: number
      decided: number
      refused: number
    }) => string
    readonly show: string
    readonly filters: Readonly<Record<ReviewFilter, string>>
    readonly empty: Readonly<Record<ReviewFilter, string>>
    readonly times: (n: number) => string
    readonly noPlace: string
    readonly readings: (n: number) => string
    readonly more: (n: number) => string
  }
  readonly card: {
    readonly title: (words: string) => string
    readonly left: (n: number) => string
    readonly previous: string
    readonly next: string
    readonly close: string
    readonly undo: string
    readonly redo: string
    readonly candidates: string
    readonly noCandidates: string
    readonly picked: string
    readonly withdrawn: string
    readonly accept: string
    readonly refuse: string
    readonly byHand: string
    readonly all: (n: number) => string
    readonly withdraw: string
    readonly keys: string
    readonly accepted: (words: string, place: string, n: number) => string
    readonly refused: (words: string, n: number) => string
    readonly done: string
    readonly inside: (names: string) => string
    readonly members: (n: number) => string
  }
  readonly find: {
    readonly label: string
    readonly placeholder: string
    readonly none: (query: string) => string
    readonly found: (n: number) => string
    readonly failed: string
  }
  readonly add: {
    readonly button: string
    readonly title: (words: string) => string
    readonly explain: string
    readonly cancel: string
  }
  readonly drafts: {
    readonly title: string
    readonly explain: string
    readonly none: string
    readonly name: string
    readonly members: string
    readonly tooFew: string
    readonly accept: string
    readonly refuse: string
    readonly accepted: string
    readonly remove: string
    readonly refused: (n: number) => string
    readonly more: (n: number) => string
    readonly patterns: Readonly<Record<StrategyPattern, string>>
  }
  readonly tools: {
    readonly title: string
    readonly rename: string
    readonly renameDone: string
    readonly save: string
    readonly share: string
    readonly shareExplain: string
    readonly copied: string
    readonly copyRefused: string
    readonly tooBig: string
    readonly shareFailed: string
    readonly gazetteer: string
    readonly gazetteerTypes: string
    readonly texts: string
    readonly length: (n: number) => string
    readonly read: string
    readonly add: string
    readonly close: string
  }
}

const zh: OwnWords = {
  toAtlas: '京津冀图读',
  pickHint: '请在图上点出它的位置；按 Esc 取消。',
  byHand: '读者在图上指出',
  placesRead: (file, places, faults) =>
    `“${file}”里有 ${places} 处地点${faults > 0 ? `；另有 ${faults} 行不能用` : ''}。`,
  takePlaces: '加入',
  leavePlaces: '不要',
  start: {
    title: '读自己的文章',
    privacy: '文章只在这个浏览器里读取、保存和上图；什么也不上传，断网也能用。',
    label: '粘贴一篇中文文章',
    placeholder: '把文章粘贴在这里……',
    map: '上图',
    drop: '或把文件拖到页面任何地方',
    dropHere: '松手，读这些文件',
    types: '可用 .txt、.md、.docx、.html、.pdf，可以一次几份',
    choose: '选择文件',
    openProject: '打开项目文件',
    kept: '保存在此浏览器的项目',
    none: '还没有保存的项目。',
    texts: (n) => `${n} 篇`,
    changed: (day) => `改于 ${day}`,
    open: '打开',
    remove: '删除',
    confirm: '删除后不能恢复。',
    removeNow: '确定删除',
    keep: '保留',
  },
  busy: {
    reading: (title) => `正在读《${title}》`,
    cancel: '停止',
    failed: (reason) => `文章没有读成（${reason}）；文字都还在。`,
    again: '再读一次',
  },
  ranks: {
    province: '省级',
    prefecture: '地级',
    county: '县级',
    town: '乡镇',
    zone: '功能区',
    region: '区域',
    line: '线路',
    water: '水系',
    relief: '山岳岛屿',
    site: '地点',
  },
  levels: {
    sure: '确信',
    likely: '较可信',
    doubtful: '存疑',
    decided: '您已确认',
    refused: '您判为不是地点',
    added: '您标出的',
  },
  list: {
    title: '核对地名',
    counts: ({ all, sure, toReview, decided, refused }) =>
      `共 ${all} 处：确信 ${sure}，待核对 ${toReview}，您已确认 ${decided}，判为不是地点 ${refused}。`,
    show: '列出',
    filters: { 'to-review': '待核对', all: '全部', refused: '不是地点' },
    empty: {
      'to-review': '没有待核对的地名了。',
      all: '这些文章里没有找到地名。可在正文中选中文字，标为地点。',
      refused: '还没有判为不是地点的。',
    },
    times: (n) => `${n} 处`,
    noPlace: '不落图',
    readings: (n) => `${n} 种读法`,
    more: (n) => `还有 ${n} 个，再列一些`,
  },
  card: {
    title: (words) => `“${words}”是哪里？`,
    left: (n) => (n === 0 ? '全部核对完了' : `还有 ${n} 处待核对`),
    previous: '上一处（K）',
    next: '下一处（J）',
    close: '关闭',
    undo: '撤销',
    redo: '重做',
    candidates: '可能是',
    noCandidates: '没有候选的地点；可在下面另找一处，或在图上指出。',
    picked: '另选的',
    withdrawn: '不是地点',
    accept: '确认',
    refuse: '不是地点',
    byHand: '在图上指出',
    all: (n) => `同样的 ${n} 处都照此处理`,
    withdraw: '撤回我的判断',
    keys: '键盘：J 下一处，K 上一处，回车确认；Ctrl+Z 撤销，Ctrl+Shift+Z 重做。',
    accepted: (words, place, n) => `“${words}”：${place}${n > 1 ? `（${n} 处）` : ''}。`,
    refused: (words, n) => `“${words}”不是地点${n > 1 ? `（${n} 处）` : ''}。`,
    done: '没有待核对的地名了。',
    inside: (names) => `在${names}`,
    members: (n) => `含 ${n} 处`,
  },
  find: {
    label: '另找一处地点',
    placeholder: '输入地名',
    none: (query) => `没有以“${query}”开头的地名。`,
    found: (n) => `找到 ${n} 处。`,
    failed: '没有查到，请再试一次。',
  },
  add: {
    button: '标为地点',
    title: (words) => `“${words}”是哪里？`,
    explain: '找到它所指的地点，或在图上指出。',
    cancel: '取消',
  },
  drafts: {
    title: '空间战略草图',
    explain: '从文章的说法里提出，成员取自同一句话。采纳后画在图上；走向与范围只是示意。',
    none: '这些文章里没有找到走廊、都市圈一类的说法。',
    name: '名称',
    members: '成员',
    tooFew: '至少要有两个成员才能画出来。',
    accept: '采纳',
    refuse: '不要',
    accepted: '已采纳',
    remove: '移除',
    refused: (n) => `不要的（${n}）`,
    more: (n) => `还有 ${n} 个，再列一些`,
    patterns: {
      corridor: '走廊',
      belt: '发展带',
      'metropolitan-area': '都市圈',
      'city-group': '城市群',
      'twin-cities': '双城',
      'core-and-wings': '核与翼',
      axes: '轴带',
      zone: '示范区',
      district: '片区',
      cluster: '集群',
      route: '通道',
    },
  },
  tools: {
    title: '项目',
    rename: '改名',
    renameDone: '改好',
    save: '存为项目文件',
    share: '复制链接',
    shareExplain: '全文就在链接里：有链接的人都能读到。',
    copied: '链接已复制。',
    copyRefused: '浏览器不让复制，请手工选取。',
    tooBig: '项目太大，放不进链接；请发送项目文件。',
    shareFailed: '链接没有做成；请发送项目文件。',
    gazetteer: '加入自己的地名表',
    gazetteerTypes: '.csv（名称、经度、纬度）或 .geojson',
    texts: '文章',
    length: (n) => `${n.toLocaleString('zh-CN')} 字`,
    read: '阅读',
    add: '添加文章',
    close: '关闭项目',
  },
}

const en: OwnWords = {
  toAtlas: 'Jing-Jin-Ji Atlas',
  pickHint: 'Point at the place on the map; Esc cancels.',
  byHand: 'Put on the map by the reader',
  placesRead: (file, places, faults) =>
    `“${file}” has ${places} places${faults > 0 ? `; ${faults} rows could not be used` : ''}.`,
  takePlaces: 'Add them',
  leavePlaces: 'Leave them',
  start: {
    title: 'Read a text of your own',
    privacy:
      'Texts are read, kept and mapped in this browser only. Nothing is uploaded, and it works without a connection.',
    label: 'Paste a Chinese text',
    placeholder: 'Paste the text here …',
    map: 'Map it',
    drop: 'or drop files anywhere on this page',
    dropHere: 'Let go to read these files',
    types: '.txt, .md, .docx, .html or .pdf, several at once if you like',
    choose: 'Choose files',
    openProject: 'Open a project file',
    kept: 'Projects kept in this browser',
    none: 'No project is kept yet.',
    texts: (n) => (n === 1 ? '1 text' : `${n} texts`),
    changed: (day) => `changed ${day}`,
    open: 'Open',
    remove: 'Delete',
    confirm: 'This cannot be undone.',
    removeNow: 'Delete it',
    keep: 'Keep it',
  },
  busy: {
    reading: (title) => `Reading “${title}”`,
    cancel: 'Stop',
    failed: (reason) => `The text could not be read (${reason}); its words are all here.`,
    again: 'Read again',
  },
  ranks: {
    province: 'province level',
    prefecture: 'prefecture level',
    county: 'county level',
    town: 'town',
    zone: 'zone',
    region: 'region',
    line: 'line',
    water: 'water',
    relief: 'mountains and islands',
    site: 'site',
  },
  levels: {
    sure: 'sure',
    likely: 'likely',
    doubtful: 'doubtful',
    decided: 'confirmed by you',
    refused: 'no place, you said',
    added: 'marked by you',
  },
  list: {
    title: 'Review place names',
    counts: ({ all, sure, toReview, decided, refused }) =>
      `${all} in all: ${sure} sure, ${toReview} to review, ${decided} confirmed by you, ${refused} refused.`,
    show: 'List',
    filters: { 'to-review': 'To review', all: 'All', refused: 'Refused' },
    empty: {
      'to-review': 'There is nothing left to review.',
      all: 'No place names were found in these texts. Select words in a text to mark them as a place.',
      refused: 'Nothing has been refused yet.',
    },
    times: (n) => (n === 1 ? 'once' : `${n} times`),
    noPlace: 'not mapped',
    readings: (n) => `${n} readings`,
    more: (n) => `${n} more, list some of them`,
  },
  card: {
    title: (words) => `Where is “${words}”?`,
    left: (n) => (n === 0 ? 'All reviewed' : `${n} left to review`),
    previous: 'Previous (K)',
    next: 'Next (J)',
    close: 'Close',
    undo: 'Undo',
    redo: 'Redo',
    candidates: 'It may be',
    noCandidates: 'There is no candidate; find a place below, or point at it on the map.',
    picked: 'your choice',
    withdrawn: 'No place',
    accept: 'Accept',
    refuse: 'Not a place',
    byHand: 'Point at it on the map',
    all: (n) => `Do the same for all ${n} of these words`,
    withdraw: 'Withdraw my decision',
    keys: 'Keys: J next, K previous, Enter accepts; Ctrl+Z undoes, Ctrl+Shift+Z redoes.',
    accepted: (words, place, n) => `“${words}”: ${place}${n > 1 ? ` (${n} times)` : ''}.`,
    refused: (words, n) => `“${words}” is no place${n > 1 ? ` (${n} times)` : ''}.`,
    done: 'There is nothing left to review.',
    inside: (names) => `in ${names}`,
    members: (n) => `${n} places`,
  },
  find: {
    label: 'Find another place',
    placeholder: 'Its Chinese name',
    none: (query) => `No place name begins with “${query}”.`,
    found: (n) => (n === 1 ? 'One place found.' : `${n} places found.`),
    failed: 'The search did not work; please try again.',
  },
  add: {
    button: 'Mark as a place',
    title: (words) => `Where is “${words}”?`,
    explain: 'Find the place it means, or point at it on the map.',
    cancel: 'Cancel',
  },
  drafts: {
    title: 'Drafts of spatial strategies',
    explain:
      'Proposed from what the texts say, with members from the same sentence. Accepted drafts are drawn on the map; course and extent are notional.',
    none: 'No corridors, metropolitan areas or the like were found in these texts.',
    name: 'Name',
    members: 'Members',
    tooFew: 'It takes two members or more to draw it.',
    accept: 'Accept',
    refuse: 'Refuse',
    accepted: 'Accepted',
    remove: 'Remove',
    refused: (n) => `Refused (${n})`,
    more: (n) => `${n} more, list some of them`,
    patterns: {
      corridor: 'corridor',
      belt: 'belt',
      'metropolitan-area': 'metropolitan area',
      'city-group': 'city group',
      'twin-cities': 'twin cities',
      'core-and-wings': 'core and wings',
      axes: 'axes',
      zone: 'demonstration zone',
      district: 'district',
      cluster: 'cluster',
      route: 'route',
    },
  },
  tools: {
    title: 'Project',
    rename: 'Rename',
    renameDone: 'Done',
    save: 'Save as a project file',
    share: 'Copy a link',
    shareExplain: 'The link holds the whole text: whoever has it can read it.',
    copied: 'The link was copied.',
    copyRefused: 'The browser does not allow copying; please select the link.',
    tooBig: 'The project is too large for a link; send the project file instead.',
    shareFailed: 'The link could not be made; send the project file instead.',
    gazetteer: 'Add your own place names',
    gazetteerTypes: '.csv (name, lon, lat) or .geojson',
    texts: 'Texts',
    length: (n) => `${n.toLocaleString('en')} characters`,
    read: 'Read',
    add: 'Add texts',
    close: 'Close project',
  },
}

/** The words of the screens where readers map texts of their own. */
export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = { zh, en }
