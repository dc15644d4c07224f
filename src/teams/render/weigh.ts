/** How many bytes something takes in the JSON of an activity, with the comma behind it. */
export function weigh(node: unknown): number {
  return Buffer.byteLength(JSON.stringify(node)) + 1;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
