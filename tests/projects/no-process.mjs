/** Takes the place of node:child_process in the projects whose tests start no process (jest.config.js). */
const refuse = (name) => () => {
  throw new Error(`${name}: only a test named *.process.test.ts starts processes`)
}

export const exec = refuse('exec')
export const execFile = refuse('execFile')
export const execFileSync = refuse('execFileSync')
export const execSync = refuse('execSync')
export const fork = refuse('fork')
export const spawn = refuse('spawn')
export const spawnSync = refuse('spawnSync')

export class ChildProcess {}

export default { ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync }
