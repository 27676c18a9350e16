import type { GraphQLError, ResponsePath } from 'graphql'

/** Errors of an execution, each with the place that is null for it; what fails within such a place later is not told. */
export class FoundErrors {
  readonly #places = new Set<ResponsePath | undefined>()
  readonly all: GraphQLError[] = []

  /** @param place undefined: the whole answer */
  add(error: GraphQLError, place: ResponsePath | undefined): void {
    if (this.#isNull(place)) return
    this.#places.add(place)
    this.all.push(error)
  }

  #isNull(place: ResponsePath | undefined): boolean {
    for (let at = place; at !== undefined; at = at.prev) if (this.#places.has(at)) return true
    return this.#places.has(undefined)
  }
}
