import type { Context } from '../shared/page.js'

interface Place {
  code: string
  name: string
  nameEn: string | null
}

/** A place as it stands in an input: its name, which people know, and its code, which is its alone. */
export const placeText = (context: Context, place: Place | null | undefined): string =>
  place == null ? '' : `${context.name(place)} ${place.code}`

/** What an input of places holds, as the graph takes it: the code where there is one, else the name as it was typed. */
export const placeAsked = (text: string): string => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? text.trim()

/** The places that documents are here of, each once: what inputs suggest before anything is typed. */
export const placesIn = (documents: readonly { region: Place | null }[]): Place[] => [
  ...new Map(documents.flatMap(({ region }) => (region ? [[region.code, region] as const] : []))).values(),
]

/** What the inputs of places suggest; the module places.js replaces it by what is being typed. */
export const PlaceList = ({ context, places }: { context: Context; places: readonly Place[] }) => (
  <datalist id="places" data-language={context.language} data-graph={context.path('/graphql')}>
    {places.map((place) => (
      <option value={placeText(context, place)} key={place.code} />
    ))}
  </datalist>
)

interface PlaceInputProps {
  label: string
  name: string
  value?: string
  placeholder?: string
}

/** An input for a place by its name in either language or its code. It needs a `PlaceList` beside it. */
export const PlaceInput = ({ label, name, value = '', placeholder }: PlaceInputProps) => (
  <label>
    {label}{' '}
    <input name={name} value={value} placeholder={placeholder} list="places" data-places autocomplete="off" size={18} />
  </label>
)
