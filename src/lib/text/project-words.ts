import type { SaveState } from '../project/autosave.ts'
import type { ProjectFileFault } from '../project/project-file.ts'
import type { ShareFault } from '../project/share.ts'
import type { StoreFault } from '../project/store.ts'
import type { Language } from './language.ts'

interface ProjectWords {
  /** Said while the work goes on in memory alone. */
  readonly store: Readonly<Record<StoreFault, string>>
  /** Said of a file or a kept project; `path` is where its first fault is. */
  readonly file: Readonly<Record<ProjectFileFault, (path?: string) => string>>
  readonly share: Readonly<Record<ShareFault, string>>
  /** Said where a project makes no link. */
  readonly tooLargeForLink: string
  readonly save: Readonly<Record<SaveState, string>>
  /** Said after `save.saved`: whether the browser promises not to clear it by itself. */
  readonly promise: Readonly<Record<'true' | 'false', string>>
  /** Said where another tab has the project, and what may be done about it. */
  readonly elsewhere: string
  readonly keepCopy: string
  /** Said where the address names a project that is not kept here. */
  readonly notHere: string
  readonly copyTitle: (title: string) => string
}

/** The words about keeping a project, opening its file and passing it on. */
export const PROJECT_WORDS: Readonly<Record<Language, ProjectWords>> = {
  zh: {
    store: {
      denied: '浏览器不让本页保存（无痕窗口或设置所致）。您的工作仍在此页，关闭前请存为项目文件。',
      full: '浏览器的存储空间已满，没有保存。您的工作仍在此页，请存为项目文件，或删去旧项目。',
      damaged: '这个项目的记录已损坏，不能打开或保存；原有记录没有动，可另存为文件。',
      blocked: '本站的另一个版本正占用存储。请关闭其他标签页并重新载入；载入前请存为项目文件。',
    },
    file: {
      'not-json': () => '这不是项目文件：内容不是 JSON。',
      'not-a-project': () => '这不是本站的项目文件。',
      'newer-version': () => '这个项目由较新版本的本站保存，请重新载入本页后再打开。',
      damaged: (path) => `项目文件已损坏${path === undefined ? '' : `（${path}）`}，没有打开。`,
    },
    share: {
      damaged: '链接里的项目不完整或已损坏，可能是复制时截断了。',
      'too-large': '链接里的项目过大，没有打开。',
      'newer-version': '链接由较新版本的本站生成，请重新载入本页后再打开。',
      unsupported: '这个浏览器不能打开链接里的项目，请改用项目文件。',
    },
    tooLargeForLink: '项目太大，放不进链接；请发送项目文件。',
    save: { waiting: '有改动', saving: '正在保存……', saved: '已保存在此浏览器', failed: '没有保存' },
    promise: {
      true: '，浏览器不会自行清除。',
      false: '；空间不足时浏览器可能清除它，要紧的请存为项目文件。',
    },
    elsewhere:
      '这个项目正在另一个标签页里打开，只由那一页保存；在这里所做的改动不会保存。请回到那一页，或在这里另存一份。',
    keepCopy: '另存一份，在此编辑',
    notHere: '网址里的项目不在这个浏览器里：它或已删去，或存在别处。请让对方用“复制链接”或项目文件发来。',
    copyTitle: (title) => `${title}（副本）`,
  },
  en: {
    store: {
      denied:
        'The browser does not let this page keep anything (a private window, or its settings). Your work is still here; save it as a project file before you close the page.',
      full: 'The browser has no room left; this was not kept. Your work is still here; save it as a project file, or delete an old project.',
      damaged:
        'The record of this project is damaged and cannot be opened or saved. What was kept before is untouched; it can be saved as a file.',
      blocked:
        'Another version of this site is using the store. Save your work as a project file, close other tabs, and reload.',
    },
    file: {
      'not-json': () => 'This is not a project file: it is not JSON.',
      'not-a-project': () => 'This is not a project file of this atlas.',
      'newer-version': () =>
        'This project was saved by a newer version of the atlas. Reload the page, then open it again.',
      damaged: (path) =>
        `The project file is damaged${path === undefined ? '' : ` (${path})`} and was not opened.`,
    },
    share: {
      damaged: 'The project in this link is incomplete or damaged; the link may have been cut off.',
      'too-large': 'The project in this link is too large and was not opened.',
      'newer-version':
        'This link was made by a newer version of the atlas. Reload the page, then open it again.',
      unsupported: 'This browser cannot open a project from a link; use a project file instead.',
    },
    tooLargeForLink: 'The project is too large for a link; send the project file instead.',
    save: { waiting: 'Changed', saving: 'Saving …', saved: 'Kept in this browser', failed: 'Not saved' },
    promise: {
      true: '; the browser will not clear it by itself.',
      false: '; short of room the browser may clear it, so save a project file of what matters.',
    },
    elsewhere:
      'This project is open in another tab, and only that tab keeps it: what you change here is not kept. Go back to that tab, or keep a copy here.',
    keepCopy: 'Keep a copy and edit it here',
    notHere:
      'The project of this address is not in this browser: it was deleted, or is kept elsewhere. Ask for it by “Copy a link” or as a project file.',
    copyTitle: (title) => `${title} (copy)`,
  },
}
