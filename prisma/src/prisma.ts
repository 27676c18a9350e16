/**
 * Prisma's namespace, without its client. Bundles take the pieces of SQL from a package that the client shares, by build.mjs: the
 * generated module would load the client's runtime with them, which is a fifth of the start of a run.
 */
export * from './generated/client/internal/prismaNamespace.js'
