export declare const KEPT_ARTICLES: number
export declare function keptFiles(articles: string): (path: string) => boolean
