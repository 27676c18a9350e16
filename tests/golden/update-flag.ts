/**
 * Whether this run writes the golden files anew instead of comparing them: UPDATE_GOLDEN=1. A CI run may never do so,
 * because a changed rule must reach the reviewer as a diff: there the flag is an error.
 */
export function updatesGolden(environment: Record<string, string | undefined>): boolean {
  if (environment.UPDATE_GOLDEN !== '1') return false
  if (environment.CI)
    throw new Error(
      'UPDATE_GOLDEN=1 is set while CI is set: golden files are written on a developer’s machine and committed, never in CI.',
    )
  return true
}
