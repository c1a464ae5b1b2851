import type { Language } from './language.ts'

interface ExportWords {
  readonly title: string
  readonly files: string
  readonly copy: string
  readonly copied: string
  readonly refused: string
  readonly link: string
  readonly cite: string
  readonly print: string
}

/** The words of the page where the reader takes things away. */
export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = {
  zh: {
    title: '带走',
    files: '数据文件',
    copy: '复制',
    copied: '已复制。',
    refused: '浏览器不让复制，请手工选取。',
    link: '这个视图的链接',
    cite: '引用这个视图',
    print: '打印',
  },
  en: {
    title: 'Take away',
    files: 'Data files',
    copy: 'Copy',
    copied: 'Copied.',
    refused: 'The browser does not allow copying; please select the text.',
    link: 'Link to this view',
    cite: 'Cite this view',
    print: 'Print',
  },
}
