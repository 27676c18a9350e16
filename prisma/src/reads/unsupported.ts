/** Thrown before anything is read for what only Prisma knows how to read. */
export class Unsupported extends Error {}

export function leaveToPrisma(what: string): never {
  throw new Unsupported(what)
}
