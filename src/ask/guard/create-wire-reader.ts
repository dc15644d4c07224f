import type { Sentence } from './evidence.ts';

export type WirePart =
  | { readonly kind: 'verdict'; readonly answerable: boolean }
  | { readonly kind: 'sentence'; readonly sentence: Sentence }
  | { readonly kind: 'bad' };

/** Reads what a model writes, piece by piece. */
export function createWireReader(): { readonly push: (text: string) => readonly WirePart[]; readonly end: () => readonly WirePart[] } {
  let rest = '';
  let hasVerdict = false;
  const readLine = (line: string): readonly WirePart[] => {
    const plain = line.replace(/^[\s*•-]+|[\s*]+$/g, '');
    if (plain === '') return [];
    if (!hasVerdict) {
      const found = /^(KEINE )?ANTWORT:?$/i.exec(plain);
      hasVerdict = true;
      return found ? [{ kind: 'verdict', answerable: found[1] === undefined }] : [{ kind: 'bad' }];
    }
    const [, text = '', marks = ''] = /^(.*?)((?:\s*\[p\d+(?:\s*,\s*p\d+)*\])*)\.?$/.exec(plain) ?? [];
    return [{ kind: 'sentence', sentence: { text: text.trim(), cites: marks.match(/p\d+/g) ?? [] } }];
  };
  return {
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      return lines.flatMap(readLine);
    },
    end: () => readLine(rest),
  };
}
