import type { Language } from './language.ts'

/** The words of what goes wrong, or is doubtful, when a file is taken in. The faults are those of `ImportError`. */
export const IMPORT_WORDS = {
  zh: {
    faults: {
      empty: (file: string): string => `“${file}”里没有文字。`,
      'too-large': (file: string): string =>
        `“${file}”太大：文件至多 25 MB，文字至多 500 万字，地点至多 10 万处。`,
      binary: (file: string): string => `“${file}”不是文本文件。`,
      'not-chinese': (file: string): string => `“${file}”里没有汉字；这里只读中文文章。`,
      unreadable: (file: string): string => `“${file}”读不出来：文件损坏，或不是其扩展名所说的格式。`,
      'no-text-layer': (file: string): string =>
        `“${file}”只有页面图像，没有文字；请先做文字识别（OCR），或粘贴文字。`,
      'unknown-type': (file: string): string =>
        `不认识“${file}”的格式；文章可用 .txt、.md、.docx、.html、.pdf，旧式 .doc 请另存为 .docx；地名表可用 .csv、.geojson。`,
      encrypted: (file: string): string => `“${file}”有密码；请先去掉密码再打开。`,
      'no-columns': (file: string): string =>
        `“${file}”的首行里找不到地名、经度、纬度三列（如：名称、经度、纬度，或 name、lon、lat）。`,
      'no-places': (file: string): string => `“${file}”里没有一处带名称和坐标的地点。`,
    },
    /** What stands for the name of a file where a text was pasted. */
    pasted: '粘贴的文字',
    littleChinese: (file: string): string => `“${file}”里汉字很少，是不是选错了文件？`,
    rows: {
      'no-name': '没有名称',
      'no-position': '没有坐标，或坐标不是数字',
      'out-of-range': '坐标超出经纬度范围',
      'not-a-point': '不是点',
      duplicate: '与前面某行相同',
    },
    row: (row: number, fault: string, value: string): string =>
      `第 ${row} 行：${fault}${value && `（${value}）`}`,
    swapped: (rows: number): string => `有 ${rows} 行经度与纬度颠倒，已对调。`,
    datum: {
      ask: '这些坐标用的是哪种坐标系？选错会偏几百米。',
      wgs84: 'WGS-84（GPS、天地图、OpenStreetMap）',
      gcj02: 'GCJ-02（高德、腾讯地图）',
      bd09: 'BD-09（百度地图）',
      unsure: '看不出来',
    },
  },
  en: {
    faults: {
      empty: (file: string): string => `There is no text in “${file}”.`,
      'too-large': (file: string): string =>
        `“${file}” is too large: at most 25 MB, 5 million characters of text, 100,000 places.`,
      binary: (file: string): string => `“${file}” is not a text file.`,
      'not-chinese': (file: string): string =>
        `There is not one Chinese character in “${file}”; only Chinese texts are read here.`,
      unreadable: (file: string): string =>
        `“${file}” cannot be read: it is damaged, or not of the kind its ending says.`,
      'no-text-layer': (file: string): string =>
        `“${file}” holds pictures of pages and no text; recognise its text first (OCR), or paste the text.`,
      'unknown-type': (file: string): string =>
        `“${file}” is of no kind read here: texts as .txt, .md, .docx, .html or .pdf (save an old .doc as .docx); places as .csv or .geojson.`,
      encrypted: (file: string): string => `“${file}” is locked with a password; remove the password first.`,
      'no-columns': (file: string): string =>
        `The first row of “${file}” names no columns of name, longitude and latitude (name, lon, lat, or 名称, 经度, 纬度).`,
      'no-places': (file: string): string => `There is no place with a name and coordinates in “${file}”.`,
    },
    pasted: 'pasted text',
    littleChinese: (file: string): string =>
      `There are few Chinese characters in “${file}”; is it the right file?`,
    rows: {
      'no-name': 'no name',
      'no-position': 'no coordinates, or they are not numbers',
      'out-of-range': 'coordinates beyond the range of degrees',
      'not-a-point': 'not a point',
      duplicate: 'the same as an earlier row',
    },
    row: (row: number, fault: string, value: string): string =>
      `Row ${row}: ${fault}${value && ` (${value})`}`,
    swapped: (rows: number): string =>
      `Longitude and latitude were the wrong way round in ${rows === 1 ? '1 row' : `${rows} rows`} and have been put right.`,
    datum: {
      ask: 'Which datum are these coordinates in? The wrong one shifts them by some hundred metres.',
      wgs84: 'WGS-84 (GPS, Tianditu, OpenStreetMap)',
      gcj02: 'GCJ-02 (Amap, Tencent)',
      bd09: 'BD-09 (Baidu)',
      unsure: 'Cannot tell',
    },
  },
} as const satisfies Record<Language, unknown>
