/** How many people get a message of what a coordinator did. */
export function sayToldOf(count: number): string {
  if (count === 0) return 'Es gab niemanden, der Bescheid bekommen muss.';
  return count === 1 ? '1 Person bekommt Bescheid.' : `${count} Personen bekommen Bescheid.`;
}
