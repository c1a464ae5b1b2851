import type { Language } from './language.ts'

interface ContestWords {
  readonly title: string
  readonly explain: string
  readonly longitude: string
  readonly latitude: string
  readonly precision: string
  readonly radius: string
  readonly source: string
  readonly take: string
  readonly taken: string
}

/** The words of the form in which a reader corrects a place. */
export const CONTEST_WORDS: Readonly<Record<Language, ContestWords>> = {
  zh: {
    title: '这个位置不对？',
    explain: '改正后取走一个文件（W3C Web Annotation），交给本图的编者；什么也不会上传。坐标用 WGS-84。',
    longitude: '经度（°E）',
    latitude: '纬度（°N）',
    precision: '精度',
    radius: '不确定半径（米）',
    source: '依据（网址、地址或亲见）',
    take: '取走修正文件',
    taken: '修正文件已存到下载文件夹。',
  },
  en: {
    title: 'Is this place wrong?',
    explain:
      'Correct it and take away a file (W3C Web Annotation) for the atlas’ editors; nothing is sent. Coordinates are WGS-84.',
    longitude: 'Longitude (°E)',
    latitude: 'Latitude (°N)',
    precision: 'Precision',
    radius: 'Radius of uncertainty (m)',
    source: 'On what ground (link, address, seen on site)',
    take: 'Take the correction',
    taken: 'The correction was saved to your downloads.',
  },
}
