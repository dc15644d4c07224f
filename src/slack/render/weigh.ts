import { escapeMarks } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';

const counted: ReadonlySet<string> = new Set(['text', 'url', 'value']);

/** How much of a message's room words, addresses and values take; Slack counts its three signs as they are escaped. */
export function weigh(node: unknown): number {
  if (Array.isArray(node)) return sum(node.map(weigh));
  if (typeof node !== 'object' || node === null) return 0;
  return sum(Object.entries(node).map(([name, value]) => weighField(name, value)));
}

function weighField(name: string, value: unknown): number {
  if (typeof value !== 'string') return weigh(value);
  return counted.has(name) ? escapeMarks(value).length : 0;
}

/** The same for a whole block, which takes room itself. */
export function weighBlock(block: object): number {
  return limits.blockWeight + weigh(block);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
