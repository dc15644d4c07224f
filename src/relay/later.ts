/** The ISO instant so many seconds from now. */
export function later(now: () => Date, seconds: number): string {
  return new Date(now().getTime() + seconds * 1000).toISOString();
}
