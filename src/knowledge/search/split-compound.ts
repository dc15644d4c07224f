/** How often a stem occurs; knows which words can be parts of a compound. */
export type StemCounts = ReadonlyMap<string, number>;

const minimumPart = 4;
const linkingElements = ['', 's', 'n', 'en', 'e', 'es'];

/**
 * Parts of a German compound as stems of the collection itself, e.g. "qualifizierungsgeld" to the stems of
 * "qualifizierung" and "geld"; none when it is no compound of known words. The split whose rarer part is most
 * frequent wins; parts that are compounds are split further, and stay in the list too.
 */
export function splitCompound(word: string, counts: StemCounts, stem: (word: string) => string): readonly string[] {
  const parts = bestSplit(word, counts, stem);
  return parts.flatMap((part) => [part, ...splitCompound(part, counts, stem)]);
}

function bestSplit(word: string, counts: StemCounts, stem: (word: string) => string): readonly string[] {
  let best: readonly string[] = [];
  let bestCount = 0;
  for (let at = minimumPart; at <= word.length - minimumPart; at++) {
    const tail = word.slice(at);
    const tailCount = counts.get(tail) ?? 0;
    const head = tailCount > bestCount ? knownHead(word.slice(0, at), counts, stem) : undefined;
    const count = Math.min(tailCount, head?.count ?? 0);
    if (!head || count <= bestCount) continue;
    best = [head.stem, tail];
    bestCount = count;
  }
  return best;
}

function knownHead(head: string, counts: StemCounts, stem: (word: string) => string) {
  const candidates = linkingElements
    .filter((link) => head.endsWith(link) && head.length - link.length >= minimumPart)
    .map((link) => head.slice(0, head.length - link.length))
    .flatMap((base) => [base, stem(base)])
    .map((base) => ({ stem: base, count: counts.get(base) ?? 0 }));
  return candidates.reduce((best, candidate) => (candidate.count > best.count ? candidate : best), { stem: head, count: 0 });
}
