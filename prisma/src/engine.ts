import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

export type SchemaEngine = bindings.SchemaEngine

/** No table or enum is managed by anyone else. */
export const NO_FILTERS: bindings.SchemaFilter = { externalTables: [], externalEnums: [] }

let loading: Promise<void> | undefined

/** Prisma's own schema engine as WebAssembly: nothing has to be downloaded, and it runs on every platform. */
async function loadBindings(): Promise<void> {
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const panics = { set_message: (message: string) => process.stderr.write(`schema engine: ${message}\n`) }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/** Hands out the factory's connections and remembers them, because the engine leaves them open. */
function rememberConnections(factory: SqlMigrationAwareDriverAdapterFactory, opened: SqlDriverAdapter[]) {
  const remember = async (connection: Promise<SqlDriverAdapter>) => {
    const adapter = await connection
    opened.push(adapter)
    return adapter
  }
  return bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => remember(factory.connect()),
    connectToShadowDb: () => remember(factory.connectToShadowDb()),
  })
}

/** Runs `work` with a schema engine on the database of `factory`, and closes both afterwards. */
export async function withEngine<Result>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  datamodels: [path: string, content: string][],
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loading ??= loadBindings()
  await loading
  const opened: SqlDriverAdapter[] = []
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, rememberConnections(factory, opened))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await Promise.all(opened.map((adapter) => adapter.dispose()))
  }
}
