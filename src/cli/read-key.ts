import { InvalidArgumentError } from 'commander';

/** A name given on the command line under which something is kept: an empty one comes of a variable that was not set. */
export function readKey(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('must not be empty');
  return text;
}
