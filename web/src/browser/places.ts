import { suggestPlaces } from './tools/suggest-places.js'

// Inputs of places suggest what the graph finds for what is typed.
const list = document.querySelector<HTMLDataListElement>('datalist#places')
if (list)
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-places]')) suggestPlaces(input, list)
