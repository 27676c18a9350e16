/** Takes the place of the SQLite driver in the projects `unit` and `files` (jest.config.js). */
export default class Connection {
  constructor() {
    throw new Error('only a test named *.database.test.ts or *.process.test.ts opens a database')
  }
}

export class SqliteError extends Error {}
