import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/curate/proposal.ts';
import type { Review } from '../../src/curate/review.ts';
import { loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { createAudit } from '../../src/storage/audit.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { createProposalFiles } from '../../src/storage/proposal-files.ts';
import { createReviewStore } from '../../src/storage/review-store.ts';
import { sampleArticle, sampleWith } from '../knowledge/sample-article.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

const source = { title: '§ 8 PrG', url: 'https://www.example.org/8', date: '2026-11' };
const at = '2026-12-01T09:00:00.000Z';

type Decided = { readonly reviews?: readonly Partial<Review>[]; readonly proposals?: readonly Partial<Proposal>[] };

/** A base of one article, and what curators decided about it in chat. */
async function openDesk({ reviews = [], proposals = [] }: Decided, article = sampleArticle) {
  const knowledge = await temporaryFolder({ 'articles/probegeld.md': article });
  const data = await temporaryFolder();
  const hash = (await loadKnowledgeBase(knowledge)).files[0]?.hash ?? '';
  const database = await openMigrated({ dataDir: data });
  const audit = createAudit(new Uint8Array(32));
  const version = { article: 'probegeld', hash, person: 'slack:T:U', at };
  for (const review of reviews)
    await createReviewStore(database, audit).record({
      ...version,
      verdict: 'confirmed',
      reviewedOn: '2026-12-01',
      reviewBy: '2027-06-01',
      ...review,
    } as Review); // a partial one of either kind
  for (const proposal of proposals)
    await createProposalFiles(data, { database, audit, onBroken: () => undefined }).save({
      ...version,
      id: 'probegeld-1',
      title: 'Probegeld',
      facts: [],
      ends: [],
      added: [],
      ...proposal,
    });
  await database.close();
  const file = path.join(knowledge, 'articles', 'probegeld.md');
  return {
    file,
    text: () => readFile(file, 'utf8'),
    data,
    proposals: (folder = '') => readdir(path.join(data, 'proposals', folder)),
    apply: (...options: string[]) =>
      runHere(['knowledge', 'apply', ...options], { KNOWLEDGE_DIR: knowledge, DATA_DIR: data, TWS_NOW: '2026-12-02T09:00:00Z' }),
    reviews: async () => {
      const opened = await openMigrated({ dataDir: data });
      const left = await createReviewStore(opened, audit).all();
      const steps = await opened.kysely.selectFrom('audit').select('action').orderBy('number').execute();
      await opened.close();
      return { left, steps: steps.map(({ action }) => action) };
    },
  };
}

const change = { facts: [{ label: 'Höhe', from: '100 €', to: '120 €' }], source };

describe('tws knowledge apply', () => {
  it('has nothing to do where nobody decided anything', async () => {
    const { apply, text } = await openDesk({});
    expect(await apply()).toMatchObject({ code: 0, stdout: 'nothing is left open\n' });
    expect(await text()).toBe(sampleArticle);
  });

  it('writes a confirmation into the file, and lets go of it', async () => {
    const { apply, text, reviews } = await openDesk({ reviews: [{}] });
    const { code, stdout } = await apply();
    expect(stdout).toContain('articles/probegeld.md  reviewed on 2026-12-01, next review by 2027-06-01');
    expect(code).toBe(0);
    expect(await text()).toBe(
      sampleArticle.replace('reviewedOn: 2026-11-01', 'reviewedOn: 2026-12-01').replace('reviewBy: 2027-05-01', 'reviewBy: 2027-06-01'),
    );
    expect(await reviews()).toEqual({ left: [], steps: ['knowledge.confirmed', 'knowledge.review-applied'] });
  });

  it('only says so with --dry-run', async () => {
    const { apply, text, reviews, proposals } = await openDesk({ reviews: [{}], proposals: [change] });
    expect((await apply('--dry-run')).stdout).toContain('Höhe: "100 €" → "120 €"');
    expect(await text()).toBe(sampleArticle);
    expect((await reviews()).left).toHaveLength(1);
    expect(await proposals()).toEqual(['probegeld-1.json']);
  });

  it('takes a proposal over with its source, as a review of its day', async () => {
    const { apply, text, proposals } = await openDesk({ proposals: [change] });
    expect((await apply()).code).toBe(0);
    const written = await text();
    for (const part of ['value: "120 €", source: 2', 'title: "§ 8 PrG"', 'reviewedOn: 2026-12-01', 'reviewBy: 2027-06-01'])
      expect(written).toContain(part);
    expect(await proposals('applied')).toEqual(['probegeld-1.json']);
    expect((await apply()).stdout).toBe('nothing is left open\n');
  });

  it('leaves open what no longer fits, names it, and closes it when told to', async () => {
    const stale = { facts: [{ label: 'Höhe', from: '90 €', to: '120 €' }], source };
    const { apply, text, proposals } = await openDesk({ proposals: [stale] });
    const { code, stdout } = await apply();
    expect(code).toBe(1);
    expect(stdout).toContain(
      'OPEN: proposal probegeld-1: the key fact "Höhe" does not say "90 €" any more; do it by hand, then --close probegeld-1',
    );
    expect(await text()).toBe(sampleArticle);
    expect((await apply('--close', 'no-such')).stderr).toContain('no open proposal no-such; open are: probegeld-1');
    expect((await apply('--close', 'probegeld-1')).code).toBe(0);
    expect(await proposals('closed')).toEqual(['probegeld-1.json']);
    expect((await apply()).code).toBe(0);
  });

  it('hands a note over to a person', async () => {
    const { apply } = await openDesk({ proposals: [{ ...change, note: 'Auch der zweite Absatz.' }] });
    const { code, stdout } = await apply();
    expect(stdout).toContain('OPEN: proposal probegeld-1 asks for: Auch der zweite Absatz.');
    expect(code).toBe(1);
    const alone = await (await openDesk({ proposals: [{ note: 'Der Text ist veraltet.' }] })).apply();
    expect(alone.stdout).toContain('close it with --close probegeld-1');
  });

  it('withdraws, also where a change was proposed before', async () => {
    const withdrawn = { verdict: 'withdrawn', reason: 'wrong' } as const;
    for (const proposals of [[], [change]]) {
      const { apply, text } = await openDesk({ reviews: [withdrawn], proposals });
      expect((await apply()).stdout).toContain('withdrawn (wrong)');
      expect(await text()).toContain('status: withdrawn');
    }
  });

  it('passes by a review of an older text', async () => {
    const { apply, file, text } = await openDesk({ reviews: [{}] });
    const newer = sampleWith('100 €', '110 €');
    await writeFile(file, newer);
    expect((await apply()).stdout).toBe('nothing is left open\n');
    expect(await text()).toBe(newer);
  });

  it('does not confirm a sentence that has run out: it would count as current again', async () => {
    const ending = sampleWith('Es hilft beim Testen.', 'Es läuft bis 15.11.2026.');
    const { apply, text } = await openDesk({ reviews: [{}] }, ending);
    const { code, stdout } = await apply();
    expect(stdout).toContain('OPEN: confirmed, but names an end that has passed: rewrite "Es läuft bis 15.11.2026."');
    expect(code).toBe(1);
    expect(await text()).toBe(ending);
  });

  it('names a file that is no proposal, and takes the others over', async () => {
    const { apply, data, text } = await openDesk({ proposals: [change] });
    await writeFile(path.join(data, 'proposals', 'kaputt.json'), '{');
    const { code, stdout } = await apply();
    expect(stdout).toMatch(/OPEN: .*kaputt\.json is no proposal/);
    expect(code).toBe(1);
    expect(await text()).toContain('120 €');
  });

  it('writes nothing that would break the file', async () => {
    const { apply, text } = await openDesk({ proposals: [{ ...change, source: { ...source, url: 'ftp://example.org' } }] });
    expect((await apply()).stdout).toContain('must be an https address');
    expect(await text()).toBe(sampleArticle);
  });
});
