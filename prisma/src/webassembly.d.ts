/** The part of the WebAssembly API that engine.ts uses; TypeScript declares it only together with the whole DOM. */
declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>
  function instantiate(bytes: Uint8Array, imports: Imports): Promise<{ instance: { exports: Record<string, unknown> } }>
}
