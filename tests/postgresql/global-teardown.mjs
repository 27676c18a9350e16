export default async function tearDown() {
  await globalThis.endServer()
  await globalThis.removeSeeds()
}
