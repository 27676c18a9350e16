import { printableName } from '@plangraph/database'
import type { Failure } from '../../../etl/src/model/index.js'
import type { RunItem } from '../../../etl/src/run/run-types.js'
import { duration, print } from '../measure.js'
import type { Cost } from './run-files.js'

/** What became of the files of a corpus. */
export interface CorpusRun {
  items: RunItem[]
  costs: Cost[]
  /** Rows of the plans among them that are others than alone. */
  harmed: string[]
  /** Milliseconds by the clock, of whole runs. */
  ms: number
}

/** Files told of by name. */
const SLOWEST = 10

/** Words of a message that are of use to nobody but who writes the program: a place in its code, a path of the machine. */
const INSIDE =
  /\bat .+:\d+:\d+|node_modules|file:\/\/|(?:^|[\s(])\/(?:home|root|tmp|usr|var|work)\/|\bundefined\b|\[object /

/** Failures, with what the program said of its own in them: a file's name may hold any words. */
const failures = ({ items }: CorpusRun): (Failure & { own: string })[] =>
  items.flatMap(({ sourceFile, failure }) =>
    failure ? [{ ...failure, own: failure.message.replaceAll(printableName(sourceFile), '') }] : [],
  )
const isCrash = ({ kind }: Failure) => kind === 'CRASHED' || kind === 'INTERNAL'
const isHang = ({ kind }: Failure) => kind === 'TIMEOUT'
const isUnclear = ({ own }: { own: string }) => INSIDE.test(own)

/** What must not happen, each in a line. */
export function faults(run: CorpusRun): string[] {
  const wrong = failures(run).filter((failure) => isCrash(failure) || isHang(failure) || isUnclear(failure))
  return [...wrong.map(({ kind, message }) => `${kind} ${message}`), ...run.harmed.map((row) => `harmed: ${row}`)]
}

/** Prints counts, costs, kinds of failures, the slowest files and every fault. */
export function report(name: string, run: CorpusRun): void {
  const refused = failures(run)
  const count = (is: (failure: Failure & { own: string }) => boolean) => refused.filter(is).length
  const cpu = run.costs.reduce((sum, cost) => sum + cost.cpu, 0)
  const largest = run.costs.reduce((most, cost) => (cost.megabytes > most.megabytes ? cost : most))
  print(`${name}: ${run.items.length} PDFs, ${run.items.length - refused.length} read, ${refused.length} refused`)
  print(
    `  ${count(isCrash)} crashed, ${count(isHang)} hung, ${count(isUnclear)} with a message that shows the inside, ` +
      `${run.harmed.length} rows of plans among them harmed`,
  )
  print(
    `  ${duration(cpu)} CPU, ${duration(run.ms)} by the clock, at most ${Math.round(largest.megabytes)} MB (${largest.fileName})`,
  )
  print(`  refused: ${kindsOf(refused)}`)
  print(`  slowest: ${slowest(run.costs)}`)
  for (const fault of faults(run)) print(`  ${fault}`)
}

function kindsOf(refused: readonly Failure[]): string {
  const kinds = new Map<string, number>()
  for (const { kind } of refused) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, times]) => `${times} ${kind}`)
    .join(', ')
}

/** By CPU, and by the clock where the process was ended. */
function slowest(costs: readonly Cost[]): string {
  const taken = ({ cpu, ms }: Cost) => cpu || ms
  return [...costs]
    .sort((a, b) => taken(b) - taken(a))
    .slice(0, SLOWEST)
    .map((cost) => `${cost.fileName} ${duration(taken(cost))}`)
    .join(', ')
}
