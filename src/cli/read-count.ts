import { InvalidArgumentError } from 'commander';

/** A count given on the command line. */
export function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('must be a whole number from 1 on');
  return count;
}
