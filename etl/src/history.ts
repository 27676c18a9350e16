// What a process needs to make the database as it was.
export { type Point, pointAt, pointOfVersion, type Unknown } from './run/former-points.js'
export { endWithParent } from './sandbox/end-with-parent.js'
export { writeAsOf } from './store/history/write-as-of.js'
export { somethingWaits } from './store/waiting.js'
