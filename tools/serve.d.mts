export interface ServeOptions {
  /** Folder to serve. */
  root: string
  /** 0 takes any free port. */
  port?: number
  host?: string
}

export interface Served {
  /** Address with a trailing slash. */
  url: string
  close(): Promise<void>
}

export function serve(options: ServeOptions): Promise<Served>
