/**
 * The web font that stands last in every font list; it exists only where the machine has no Chinese font. After the
 * generic families Chromium would go on drawing the boxes it has drawn before the font came.
 */
export const LAST_RESORT = 'Atlas Noto Sans SC'
