/** The text of a file of ours, served beside the pages. Rejects when it is not there. */
export async function readOwnText(path: string): Promise<string> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(String(response.status))
  return response.text()
}
