/**
 * Limits of a transaction in milliseconds: how long one may take, and how long it waits for its turn. What it waits for
 * is another process that writes, and openDatabase says how long it does.
 */
export const TRANSACTION = { timeout: 120_000, maxWait: 24 * 3_600_000 }
