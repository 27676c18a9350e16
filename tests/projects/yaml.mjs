// The rest of it, without a name that leads here again.
export * from '../../node_modules/js-yaml/dist/js-yaml.mjs'

/** js-yaml for the sources under test: a text is parsed once in each worker (environment.mjs), its values are each suite's own. */
export const load = (text) => JSON.parse(globalThis.yamlAsJson(text))
