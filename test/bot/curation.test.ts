import { describe, expect, it } from 'vitest';
import { nameTarget } from '../../src/curate/find-target.ts';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import { openSomeArticles } from '../ask/some-articles.ts';
import { createProposalBook, createReviewBook, curatedArticle } from '../curate/open-curation.ts';
import { messageOf, openBot, replyOf, textOf } from './open-bot.ts';

const { retriever } = await openSomeArticles();
const curator = { user: 'kuratorin' };
const article = curatedArticle();
const target = 'probegeld a1b2c3d4e5f6';

function openDesk(articles = [article]) {
  const reviews = createReviewBook();
  const proposals = createProposalBook();
  return { ...openBot(retriever, { curation: { articles, reviews, proposals } }), reviews, proposals };
}

describe('a curator', () => {
  it('can change or withdraw any article that they look at, due or not, and others see nothing of that', async () => {
    const [known] = retriever.articles();
    const shown = { ...curatedArticle(), id: known?.id ?? '', reviewBy: '2027-05-01' };
    const { press, tell } = openDesk([shown]);
    const withdrawing = { label: 'Zurückziehen', action: 'curate.withdraw', value: nameTarget(shown), style: 'danger', asks: true };
    expect(messageOf(await press('ask.more', shown.id, curator)).blocks.at(-1)).toMatchObject({
      buttons: [{ label: 'Ändern', action: 'curate.change' }, withdrawing],
    });
    const picked = await tell({ kind: 'form', form: 'ask.topic', context: '', values: { article: shown.id } }, curator);
    expect(textOf(picked)).toContain('curate.withdraw');
    expect(textOf(await press('ask.more', shown.id))).not.toContain('curate.');
  });

  it('gets the due articles in private, with their facts, sources and three buttons', async () => {
    const response = await openDesk().say('wissen', { ...curator, channel: 'C-HOM' });
    expect(replyOf(response).audience).toBe('asker');
    expect(findMessageProblems(messageOf(response))).toEqual([]);
    const text = textOf(response);
    for (const part of [
      '1 Artikel ist zu prüfen, 1 überfällig',
      'Überfällig seit 20.11.2026',
      '100 € im Monat (Quelle 1)',
      'https://www.example.org/7',
    ])
      expect(text).toContain(part);
    expect(text.match(/"label":"(Stimmt noch|Ändern|Zurückziehen)"/g)).toHaveLength(3);
  });

  it('confirms with one press: who and when is recorded, and the list is shown anew in place', async () => {
    const { press, reviews } = openDesk();
    const response = await press('curate.confirm', `${target} 0`, curator);
    expect(response).toMatchObject({ kind: 'reply', replace: true });
    expect(textOf(response)).toContain('„Probegeld“ ist bestätigt. Nächste Prüfung bis 22.5.2027.');
    expect(reviews.reviews).toEqual([
      {
        article: 'probegeld',
        hash: article.hash,
        verdict: 'confirmed',
        person: 'playground:tws:kuratorin',
        at: '2026-11-22T09:00:00.000Z',
        reviewedOn: '2026-11-22',
        reviewBy: '2027-05-22',
      },
    ]);
    expect(textOf(await press('curate.confirm', `${target} 0`, curator))).toContain('war heute schon bestätigt');
    expect(reviews.reviews).toHaveLength(1);
  });

  it('cannot confirm what has run out', async () => {
    const ended = curatedArticle({ validUntil: '2026-10-31' });
    const { press, say, reviews } = openDesk([ended]);
    const list = textOf(await say('wissen', curator));
    expect(list).toContain('Abgelaufen: der Artikel galt bis 31.10.2026.');
    expect(list).not.toContain('Stimmt noch');
    expect(textOf(await press('curate.confirm', target, curator))).toContain('kann so nicht bestätigt werden');
    expect(reviews.reviews).toEqual([]);
  });

  it('proposes a change, which is kept as a proposal and takes the article off the list', async () => {
    const { press, tell, say, proposals, reviews } = openDesk();
    const opened = await press('curate.change', target, curator);
    if (opened.kind !== 'form') throw new Error('no form');
    expect(opened.form.initial).toEqual({ 'fact-0': '100 € im Monat' });
    const answers = { kind: 'form', form: opened.form.id, context: opened.form.context } as const;
    expect(await tell({ ...answers, values: opened.form.initial }, curator)).toMatchObject({
      kind: 'errors',
      errors: { note: expect.any(String) },
    });
    const values = { 'fact-0': '120 € im Monat', sourceTitle: '§ 7 PrG', sourceUrl: 'https://www.example.org/7' };
    const saved = await tell({ ...answers, values }, curator);
    expect(textOf(saved)).toContain('120 € im Monat (bisher: 100 € im Monat)');
    expect(proposals.proposals).toMatchObject([{ article: 'probegeld', hash: article.hash, person: 'playground:tws:kuratorin' }]);
    await tell({ ...answers, values }, curator);
    expect(proposals.proposals).toHaveLength(1);
    expect(textOf(await say('wissen', curator))).toContain('Probegeld: vorgeschlagen am 22.11.2026');
    expect(reviews.reviews).toEqual([]);
  });

  it('withdraws an article for a reason, and not without one', async () => {
    const { press, tell, reviews } = openDesk();
    const opened = await press('curate.withdraw', target, curator);
    if (opened.kind !== 'form') throw new Error('no form');
    const answers = { kind: 'form', form: opened.form.id, context: opened.form.context } as const;
    for (const reason of [undefined, 'whatever', 7])
      expect(await tell({ ...answers, values: { reason } }, curator)).toMatchObject({
        kind: 'errors',
        errors: { reason: expect.any(String) },
      });
    expect(textOf(await tell({ ...answers, values: { reason: 'wrong' } }, curator))).toContain('„Probegeld“ ist zurückgezogen');
    expect(reviews.reviews).toMatchObject([{ article: 'probegeld', verdict: 'withdrawn', reason: 'wrong' }]);
  });

  it('can put a withdrawn article back into use', async () => {
    const { press, say, reviews } = openDesk([curatedArticle({ isWithdrawn: true })]);
    expect(textOf(await say('wissen', curator))).toContain('Wieder freigeben');
    await press('curate.confirm', target, curator);
    expect(reviews.reviews).toMatchObject([{ verdict: 'confirmed' }]);
  });

  it('pages through many, and stays on the page after a press', async () => {
    const many = Array.from({ length: 7 }, (_, i) => curatedArticle({ id: `artikel-${i}`, title: `Artikel ${i}` }));
    const { press } = openDesk(many);
    const second = textOf(await press('curate.due', '5', curator));
    expect(second).toContain('Artikel 6');
    expect(second).not.toContain('Artikel 4');
    expect(second).toContain('Von vorn');
    expect(textOf(await press('curate.confirm', 'artikel-5 a1b2c3d4e5f6 5', curator))).toContain('Artikel 6');
    for (const odd of ['-1', 'x', '5.5', '99', '']) expect(textOf(await press('curate.due', odd, curator))).toContain('Artikel 0');
  });

  it('is shown the new state when the article was changed or is gone meanwhile', async () => {
    const { press, tell, reviews, proposals } = openDesk();
    for (const action of ['curate.confirm', 'curate.change', 'curate.withdraw']) {
      expect(textOf(await press(action, 'probegeld 000000000000', curator))).toContain('wurde inzwischen geändert');
      expect(textOf(await press(action, 'probegeld', curator))).toContain('wurde inzwischen geändert');
      expect(textOf(await press(action, 'gibt-es-nicht a1b2c3d4e5f6', curator))).toContain('gibt es nicht mehr');
    }
    const stale = { kind: 'form', form: 'curate.change', context: 'probegeld 000000000000', values: { note: 'x' } } as const;
    expect(textOf(await tell(stale, curator))).toContain('wurde inzwischen geändert');
    expect([...reviews.reviews, ...proposals.proposals]).toEqual([]);
  });

  it('hears that an old button or form is not known any more', async () => {
    const { press, tell } = openDesk();
    expect(textOf(await press('curate.gone', target, curator))).toContain('kenne ich nicht mehr');
    const form = { kind: 'form', form: 'curate.gone', context: target, values: {} } as const;
    expect(textOf(await tell(form, curator))).toContain('kenne ich nicht mehr');
  });
});

describe('anybody else', () => {
  it.each(['anna', 'ehrenamt', 'Kuratorin', ''])(
    '("%s") is refused each step, politely and in private, and nothing happens',
    async (user) => {
      const { press, say, tell, reviews, proposals } = openDesk();
      const form = { kind: 'form', context: target, values: { note: 'x', reason: 'wrong' } } as const;
      const responses = [
        await say('wissen', { user }),
        await say('/wissen', { user, channel: 'C-HOM' }),
        ...(await Promise.all(['due', 'confirm', 'change', 'withdraw'].map((name) => press(`curate.${name}`, target, { user })))),
        await tell({ ...form, form: 'curate.change' }, { user }),
        await tell({ ...form, form: 'curate.withdraw' }, { user }),
      ];
      for (const response of responses) {
        expect(replyOf(response).audience).toBe('asker');
        expect(textOf(response)).toContain('nur die Kuratorinnen und Kuratoren');
        expect(textOf(response)).not.toContain('Probegeld');
      }
      expect([...reviews.reviews, ...proposals.proposals]).toEqual([]);
    },
  );
});
