/** What keys may allow beside reading. */
export const SCOPES = {
  INGEST: 'start a run of ingest',
} as const

export type Scope = keyof typeof SCOPES

const isScope = (name: string): name is Scope => Object.hasOwn(SCOPES, name)

/** The scopes, one a line with what they allow, as `ingest`. */
export const listedScopes = (): string =>
  Object.entries(SCOPES)
    .map(([name, allows]) => `  ${name.toLowerCase()}  ${allows}`)
    .join('\n')

/** The scope of a name in small or capital letters. @throws {Error} listing the scopes, for a name that is none */
export function scopeNamed(name: string): Scope {
  const scope = name.toUpperCase()
  if (isScope(scope)) return scope
  throw new Error(`there is no scope "${name}"; there are:\n${listedScopes()}`)
}

/** Scopes as they are stored: names parted by spaces. */
export const writeScopes = (scopes: readonly Scope[]): string => [...new Set(scopes)].sort().join(' ')

/** Stored scopes; those that there are no more allow nothing. */
export const readScopes = (stored: string): Scope[] => stored.split(' ').filter(isScope)
