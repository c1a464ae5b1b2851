export function basemapOrigins(env?: Readonly<Record<string, string | undefined>>): string[]
