import type { ChangeCounter } from './counted-changes.js'
import type { Database } from './database.js'
import { kindOf } from './kind.js'
import { countServerChanges } from './postgresql/change-counter.js'
import { countFileChanges } from './sqlite/change-counter.js'

export async function openChangeCounter(database: Database): Promise<ChangeCounter> {
  return kindOf(database) === 'sqlite' ? countFileChanges(database) : countServerChanges(database)
}
