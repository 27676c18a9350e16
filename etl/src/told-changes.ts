// What runs and corrections changed, by name, as the command `changes` prints it.
export { toldChanges } from './commands/changes.js'
