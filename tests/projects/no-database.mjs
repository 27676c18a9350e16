/** Takes the place of the SQLite driver in the project `unit` (jest.config.js). */
export default class Connection {
  constructor() {
    throw new Error('only a test named *.database.test.ts or *.process.test.ts opens a database')
  }
}

export class SqliteError extends Error {}
