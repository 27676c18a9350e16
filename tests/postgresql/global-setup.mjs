import setUpSeeds from '../seeds/global-setup.mjs'
import { startServer } from './server.mjs'

/** One server for all tests, POSTGRESQL_URL, and the seeds in SQLite to compare with. */
export default async function setUp() {
  const [server] = await Promise.all([startServer(), setUpSeeds()])
  process.env.POSTGRESQL_URL = server.url
  globalThis.endServer = server.end
}
