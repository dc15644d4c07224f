/** All words that stand in blocks, in reading order. */
export function wordsOf(node: unknown): string {
  return collect(node).join(' ');
}

function collect(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(collect);
  if (typeof node !== 'object' || node === null) return [];
  const { text, type: _, ...others } = { ...node, type: undefined } as { readonly [name: string]: unknown };
  const own = typeof text === 'string' ? [text] : collect(text);
  return [...own, ...Object.values(others).flatMap(collect)];
}

/** The words of rich text alone, without labels and buttons. */
export function proseOf(blocks: readonly { readonly [name: string]: unknown }[]): string {
  return wordsOf(blocks.filter(({ type }) => type === 'rich_text'));
}
