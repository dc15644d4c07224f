/** What Teams would not take of a card. */
export function problemsOfCard(_card: unknown): string[] {
  return [];
}

/** What Teams would not take of an activity. */
export function problemsOfActivity(_activity: unknown): string[] {
  return [];
}
