import type { Finding } from '@plangraph/database'
import type { Told } from '@plangraph/figures'

/** Why something is so: a stable code, and one sentence in each language. */
export interface Reason {
  code: string
  en: string
  zh: string
}

export const reasonOf = ({ code, message, messageZh }: Told): Reason => ({ code, en: message, zh: messageZh })

/** The reason that a finding tells. One that was written before codes were kept has its English sentence alone. */
export const findingReason = ({
  code,
  message,
  messageZh,
}: Pick<Finding, 'code' | 'message' | 'messageZh'>): Reason => ({
  code: code ?? 'as-written',
  en: message,
  zh: messageZh ?? message,
})
