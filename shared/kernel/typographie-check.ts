export type Anomaly = {
  readonly rule: string
  readonly index: number
  readonly excerpt: string
}

export function checkTypographie(_text: string): readonly Anomaly[] {
  return []
}
