/**
 * Takes the place of node:child_process in the projects whose tests start no process (jest.config.js). CommonJS, because
 * packages require it.
 */
const names = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']

const refusal = (name) => () => {
  throw new Error(`${name}: only a test named *.process.test.ts starts processes`)
}

module.exports = { ChildProcess: class {}, ...Object.fromEntries(names.map((name) => [name, refusal(name)])) }
