/**
 * node:child_process for the sources under test, as environment.mjs hands it over; in projects whose tests start no process
 * (jest.config.js), a refusal of each of its functions. CommonJS, because packages require it.
 */
const names = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']

const refusal = (name) => () => {
  throw new Error(`${name}: only a test named *.process.test.ts starts processes`)
}

module.exports = globalThis.childProcess ?? {
  ChildProcess: class {},
  ...Object.fromEntries(names.map((name) => [name, refusal(name)])),
}
