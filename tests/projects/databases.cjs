/** The SQLite driver for the sources under test; in projects whose tests open no database (jest.config.js), a refusal. */
class Connection {
  static SqliteError = class extends Error {}

  constructor() {
    throw new Error('only a test named *.database.test.ts or *.process.test.ts opens a database')
  }
}

// By its path: its name leads here.
module.exports = globalThis.opensDatabases ? require('../../node_modules/libsql') : Connection
