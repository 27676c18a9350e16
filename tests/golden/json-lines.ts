type Fields = Record<string, unknown>

const withoutNulls = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))

/** A JSON array with one item a line, so that a diff shows whole items. Fields that are null are left out. */
export const jsonLines = (items: readonly Fields[]): string =>
  items.length === 0 ? '[]\n' : `[\n${items.map((item) => `  ${JSON.stringify(withoutNulls(item))}`).join(',\n')}\n]\n`
