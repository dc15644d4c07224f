import type { Column } from './find-shapes.ts';

/**
 * A row as one line of JSON, the same whichever engine it comes from: text as text, whole numbers with all their digits,
 * bytes as `\x` and hexadecimal digits. The query gives whole numbers as text.
 */
export function toRowLine(row: Readonly<Record<string, unknown>>, columns: readonly Column[]): string {
  return `{${columns.map((column) => `${JSON.stringify(column.name)}:${encode(row[column.name], column)}`).join()}}`;
}

function encode(value: unknown, { name, kind }: Column): string {
  if (value === null) return 'null';
  const isWhole = kind === 'integer' || kind === 'flag';
  if (typeof value === 'string' && isWhole && /^-?\d+$/.test(value)) return value;
  if (typeof value === 'string' && kind === 'text') return JSON.stringify(value);
  if (typeof value === 'number' && kind === 'real' && Number.isFinite(value)) return JSON.stringify(value);
  if (value instanceof Uint8Array && kind === 'bytes') return JSON.stringify(`\\x${Buffer.from(value).toString('hex')}`);
  throw new TypeError(`The column ${name} (${kind}) holds a ${typeof value} that a backup cannot hold.`);
}
