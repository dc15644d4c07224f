import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/curate/proposal.ts';
import type { Review } from '../../src/curate/review.ts';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { overlayReviews } from '../../src/knowledge/overlay-reviews.ts';
import { createFolder } from './folder.ts';
import { sampleArticle, sampleWith } from './sample-article.ts';

const { base, files } = await loadKnowledgeBase(
  await createFolder({
    'articles/a.md': sampleArticle,
    'articles/b.md': sampleWith('id: probegeld', 'id: anderes').replace('title: Probegeld', 'title: Anderes'),
    'articles/c.md': sampleWith('id: probegeld', 'id: entwurf').replace('status: active', 'status: draft'),
    'articles/d.md': sampleWith('id: probegeld', 'id: weg').replace('status: active', 'status: withdrawn'),
  }),
);
const retriever = createRetriever(base);
const hash = files[0]?.hash ?? '';

const confirmed = (given: Partial<Review & { verdict: 'confirmed' }> = {}): Review => ({
  article: 'probegeld',
  hash,
  person: 'p',
  at: '2026-12-01T09:00:00Z',
  verdict: 'confirmed',
  reviewedOn: '2026-12-01',
  reviewBy: '2027-03-01',
  ...given,
});
const withdrawn: Review = { article: 'probegeld', hash, person: 'p', at: '2026-12-01T09:00:00Z', verdict: 'withdrawn', reason: 'wrong' };
const overlay = (...reviews: Review[]) => overlayReviews({ retriever, files, reviews, proposals: [], monthsOf: () => 6 });
const doubt = (given: Partial<Proposal>) =>
  overlayReviews({
    retriever,
    files,
    reviews: [],
    proposals: [
      {
        id: 'p',
        article: 'probegeld',
        title: 'Probegeld',
        hash,
        person: 'p',
        at: '2026-12-01T09:00:00Z',
        facts: [],
        ends: [],
        added: [],
        ...given,
      },
    ],
    monthsOf: () => 6,
  }).retriever.article('probegeld')?.doubtedOn;

describe('reviews over the base', () => {
  it('move the days of an article, wherever it is shown, and keep when it was written', async () => {
    const { retriever: reviewed, curated } = overlay(confirmed());
    const days = { reviewedOn: '2026-12-01', reviewBy: '2027-03-01' };
    expect(reviewed.article('probegeld')).toMatchObject({ ...days, writtenOn: '2026-11-01' });
    expect(reviewed.articles()[0]).toMatchObject(days);
    expect((await reviewed.find('Wie hoch ist das Probegeld?', 3)).hits[0]?.article).toMatchObject(days);
    expect(curated.find(({ id }) => id === 'probegeld')).toMatchObject(days);
    expect(reviewed.article('anderes')).toBe(retriever.article('anderes'));
  });

  it('are void as soon as the file has another text', () => {
    const { retriever: reviewed, curated } = overlay(confirmed({ hash: 'another' }), { ...withdrawn, hash: 'older' });
    expect(reviewed.article('probegeld')?.reviewedOn).toBe('2026-11-01');
    expect(curated[0]?.isWithdrawn).toBe(false);
  });

  it('hide a withdrawn article, but let it be found, so that no neighbour answers in its place', async () => {
    const { retriever: reviewed, curated, articles } = overlay(withdrawn);
    expect(reviewed.article('probegeld')).toBeUndefined();
    expect(reviewed.articles().map(({ id }) => id)).toEqual(['anderes']);
    expect((await reviewed.find('Wie hoch ist das Probegeld?', 3)).hits[0]?.article).toMatchObject({
      id: 'probegeld',
      status: 'withdrawn',
    });
    expect(curated.find(({ id }) => id === 'probegeld')?.isWithdrawn).toBe(true);
    expect(articles.find(({ id }) => id === 'probegeld')?.status).toBe('withdrawn');
  });

  it('cast doubt on an article whose figures a curator wants changed, until its text changes', () => {
    expect(doubt({ facts: [{ label: 'Höhe', from: '100 €', to: '120 €' }] })).toBe('2026-12-01');
    expect(doubt({ ends: [{ from: '2027-12-31' }] })).toBe('2026-12-01');
    expect(doubt({ note: 'Tippfehler im zweiten Absatz' })).toBeUndefined();
    expect(doubt({ facts: [{ label: 'Höhe', from: '100 €' }], hash: 'another' })).toBeUndefined();
  });

  it('show curators neither drafts nor what its file says is withdrawn: that is worked on in the file', () => {
    expect(overlay().curated.map(({ id }) => id)).toEqual(['probegeld', 'anderes']);
    expect(retriever.article('weg')).toBeUndefined();
  });
});
