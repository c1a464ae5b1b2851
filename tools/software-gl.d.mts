export const SOFTWARE_GL: readonly string[]
export const SOFTWARE_PAGE: readonly string[]
