/** No-break spaces where French wants them, so that sentences stay readable in the source. */
export function formatInsecables(text: string): string {
  return text
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replace(/ ([:;!?€%])/g, '\u00a0$1')
}
