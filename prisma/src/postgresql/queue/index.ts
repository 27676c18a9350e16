// Work that processes on any machines share. Loaded only where there is some: what it needs takes long to load.
export { type Answer, type Answering, type Asking, answerQuestions } from './answer-questions.js'
export { GivenUp, Questions } from './questions.js'
