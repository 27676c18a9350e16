import type { ApiKey } from '@plangraph/database'

export type KeyState = 'valid' | 'expired' | 'revoked'

/** Whether a key still opens anything. */
export function keyState({ expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'valid'
}
