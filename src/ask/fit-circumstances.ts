import type { Article } from './article.ts';
import type { Circumstances } from './circumstances.ts';
import type { Warning } from './outcome.ts';
import type { Hit } from './retriever.ts';

const misfit = 0.75;
/** Overviews and the glossary touch everything; the article about the thing itself goes first. */
const overviewShare = 0.85;
/** Who tells the size of the plant asks for what depends on it. */
const sizeLead = 1.2;

/** Ranks hits again by what the question tells about the plant: an instrument for small firms is no help to 3,000 people. */
export function fitCircumstances(hits: readonly Hit[], circumstances: Circumstances): Hit[] {
  return hits.map((hit) => ({ ...hit, score: hit.score * fitShare(hit.article, circumstances) })).sort((a, b) => b.score - a.score);
}

function fitShare(article: Article, circumstances: Circumstances): number {
  const share = article.section === 'overview' ? overviewShare : 1;
  if (findMisfits(article, circumstances).length > 0) return share * misfit;
  return circumstances.size !== undefined && article.companySize !== undefined ? share * sizeLead : share;
}

/** What in the question's circumstances speaks against an article, as warnings for the reader. */
export function findMisfits(article: Article, { size, land }: Circumstances): Warning[] {
  const { min, max } = article.companySize ?? {};
  return [
    ...(max !== undefined && size !== undefined && size > max ? [{ kind: 'too-large', max } as const] : []),
    ...(min !== undefined && size !== undefined && size < min ? [{ kind: 'too-small', min } as const] : []),
    ...(article.region === 'saarland' && land === 'rheinland-pfalz' && isInstrument(article) ? [{ kind: 'plant-elsewhere' } as const] : []),
  ];
}

/** Articles about money and rights depend on the plant's Land; those about places and people do not. */
export function isInstrument(article: Article): boolean {
  return article.section === 'funding' || article.section === 'rights';
}
