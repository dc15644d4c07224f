import { createHash } from 'node:crypto';

/** How many lines there were, their bytes with line ends, and the SHA-256 of those. */
export type LineDigest = { readonly rows: number; readonly bytes: number; readonly sha256: string };

/** Adds up pages of lines. */
export function createLineDigest() {
  const hash = createHash('sha256');
  let count = 0;
  let bytes = 0;
  return {
    /** Gives the page as it stands in a file. */
    add(lines: readonly string[]): Buffer {
      const text = Buffer.from(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
      hash.update(text);
      count += lines.length;
      bytes += text.length;
      return text;
    },
    rows: () => count,
    end: (): LineDigest => ({ rows: count, bytes, sha256: hash.digest('hex') }),
  };
}

export async function digestLines(pages: AsyncIterable<readonly string[]>): Promise<LineDigest> {
  const digest = createLineDigest();
  for await (const lines of pages) digest.add(lines);
  return digest.end();
}
