/** A text as term numbers with weights; the same term may come several times. */
export type TermList = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/** Scores texts for one query term; `add` adds `weight` times the term's BM25 share to every text that holds it. */
export type Bm25 = {
  readonly size: number;
  readonly add: (scores: Float64Array, term: number, weight: number) => void;
  readonly idf: (term: number) => number;
};

export const bm25Parameters = { k1: 1.6, b: 0.55 } as const;

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over weighted term counts, so that a
 * title counts several times. The share of every posting is computed once here; a search only adds. With `wanted`, only
 * these terms can be asked for.
 */
export function createBm25(texts: readonly TermList[], termCount: number, wanted?: ReadonlySet<number>): Bm25 {
  const size = texts.length; // what is kept must not hold on to the texts themselves
  const { rows, lengths } = countTerms(texts, wanted);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const postings = arrangeByTerm(rows, termCount);
  const idf = (term: number) => inverseDocumentFrequency(size, postings.count(term));
  // A few texts hold few of the words that a whole base has.
  for (const term of new Set(rows.terms)) {
    const rarity = idf(term);
    for (let i = postings.start(term); i < postings.start(term + 1); i++) {
      const length = (lengths[postings.texts[i] ?? 0] ?? 0) / average;
      postings.shares[i] = rarity * saturate(postings.shares[i] ?? 0, length);
    }
  }
  const add = (scores: Float64Array, term: number, weight: number) => {
    for (let i = postings.start(term); i < postings.start(term + 1); i++) {
      const text = postings.texts[i] ?? 0;
      scores[text] = (scores[text] ?? 0) + weight * (postings.shares[i] ?? 0);
    }
  };
  return { size, add, idf };
}

function saturate(frequency: number, relativeLength: number): number {
  const { k1, b } = bm25Parameters;
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
}

/** Rarity of a term that `found` of `total` texts hold; always positive. */
export function inverseDocumentFrequency(total: number, found: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}

/** Postings side by side in plain arrays: an object for each of some hundred thousand would cost the start. */
type Rows = { readonly texts: number[]; readonly terms: number[]; readonly frequencies: number[] };

function countTerms(texts: readonly TermList[], wanted: ReadonlySet<number> | undefined) {
  const rows: Rows = { texts: [], terms: [], frequencies: [] };
  const lengths: number[] = [];
  for (const [text, list] of texts.entries()) {
    const counts = new Map<number, number>();
    let length = 0;
    list.terms.forEach((term, i) => {
      const weight = list.weights[i] ?? 0;
      length += weight;
      if (wanted === undefined || wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + weight);
    });
    lengths.push(length);
    for (const [term, frequency] of counts) {
      rows.texts.push(text);
      rows.terms.push(term);
      rows.frequencies.push(frequency);
    }
  }
  return { rows, lengths };
}

/** Sorts postings by term into flat arrays (counting sort): compact, and fast to walk. */
function arrangeByTerm(rows: Rows, termCount: number) {
  const starts = new Uint32Array(termCount + 2);
  for (const term of rows.terms) starts[term + 2] = (starts[term + 2] ?? 0) + 1;
  for (let term = 2; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const texts = new Uint32Array(rows.terms.length);
  const shares = new Float32Array(rows.terms.length);
  rows.terms.forEach((term, row) => {
    const at = starts[term + 1] ?? 0;
    starts[term + 1] = at + 1;
    texts[at] = rows.texts[row] ?? 0;
    shares[at] = rows.frequencies[row] ?? 0;
  });
  const start = (term: number) => starts[term] ?? 0;
  return { texts, shares, start, count: (term: number) => start(term + 1) - start(term) };
}
