/** Files of transcriptions by their name. */
export const isTranscription = (fileName: string): boolean => /\.ya?ml$/i.test(fileName)
