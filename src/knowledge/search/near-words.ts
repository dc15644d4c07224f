/** Words of the collection with how often they occur, arranged so that those near a mistyped word are found fast. */
export type NearWords = { readonly near: (word: string) => readonly string[] };

const minimumLength = 4;
const mostCandidates = 8;

/**
 * Finds words that differ from a typed one by a single slip (a letter wrong, missing, added, or two swapped),
 * the most frequent first. The first letter is taken as typed right, numbers as typed on purpose.
 */
export function createNearWords(counts: ReadonlyMap<string, number>): NearWords {
  const bySize = new Map<string, string[]>();
  for (const word of counts.keys()) {
    const key = `${word.slice(0, 1)}${word.length}`;
    const list = bySize.get(key);
    if (list) list.push(word);
    else bySize.set(key, [word]);
  }
  const near = (word: string) => {
    if (word.length < minimumLength || /\d/.test(word)) return [];
    return [-1, 0, 1]
      .flatMap((difference) => bySize.get(`${word.slice(0, 1)}${word.length + difference}`) ?? [])
      .filter((candidate) => differsByOneSlip(word, candidate))
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      .slice(0, mostCandidates);
  };
  return { near };
}

function differsByOneSlip(a: string, b: string): boolean {
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA === [...restB].reverse().join(''));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
