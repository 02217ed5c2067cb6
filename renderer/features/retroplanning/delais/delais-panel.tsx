/** Lead times, public and school holidays: what the plan counts with. */
export function DelaisPanel() {
  return null
}
