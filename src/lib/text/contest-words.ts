import type { Mention } from '../data/text-schema.ts'
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
  readonly mention: {
    readonly title: string
    readonly explain: string
    readonly which: string
    readonly verdict: (words: string) => string
    readonly notAPlace: string
    readonly otherPlace: string
    /** The role that the words should have. */
    readonly roles: Readonly<Record<Mention['role'], string>>
    readonly place: string
    readonly choose: string
    readonly reason: string
  }
}

/** The words of the forms in which a reader corrects a place or a mention. */
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
    mention: {
      title: '这处有误？',
      explain:
        '说出这几个字在此处的意思，取走一个文件（W3C Web Annotation），交给本图的编者；什么也不会上传。',
      which: '哪几个字',
      verdict: (words) => `“${words}”在此处`,
      notAPlace: '不是地名',
      otherPlace: '指另一处地点',
      roles: { actor: '指行动者（其政府或人民）', location: '指地点本身' },
      place: '所指的地点',
      choose: '从地名表中选一处',
      reason: '理由',
    },
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
    mention: {
      title: 'Is this wrong?',
      explain:
        'Say what these words mean here, and take away a file (W3C Web Annotation) for the atlas’ editors; nothing is sent.',
      which: 'Which words',
      verdict: (words) => `Here “${words}”`,
      notAPlace: 'is no place name',
      otherPlace: 'means another place',
      roles: {
        actor: 'means the one who acts (its government or people)',
        location: 'means the place itself',
      },
      place: 'The place they mean',
      choose: 'Choose one from the gazetteer',
      reason: 'Reason',
    },
  },
}
