/** Word, print, picture, calendar file, spreadsheet of the plan. */
export function SortiesMenu() {
  return null
}
