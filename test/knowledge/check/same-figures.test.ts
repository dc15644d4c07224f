import { describe, expect, it } from 'vitest';
import { reviewMonthsOf } from '../../../src/ask/review-months.ts';
import { checkBase } from '../../../src/knowledge/check/check-base.ts';
import { loadKnowledgeBase } from '../../../src/knowledge/load-knowledge-base.ts';
import { createFolder } from '../folder.ts';
import { sampleWith } from '../sample-article.ts';

/** Codes of what is found where each of these is what one article says of the same thing. */
async function findCodes(values: readonly string[], key = ''): Promise<string[]> {
  const texts = values.map((value, i) =>
    sampleWith('    value: 100 €\n', `    value: "${value}"\n${key}`).replace('id: probegeld', `id: article-${i}`),
  );
  const folder = await createFolder(Object.fromEntries(texts.map((text, i) => [`articles/${i}.md`, text])));
  const findings = await checkBase(folder, await loadKnowledgeBase(folder), { today: '2026-11-26', monthsOf: reviewMonthsOf });
  return findings.map(({ code }) => code);
}

describe('the check of figures that articles share', () => {
  it.each([
    ['mehr als 300', 'mehr als 200'],
    ['bis Ende 2026', 'bis Ende 2027'],
    ['50–499 Beschäftigte', '50–299 Beschäftigte'],
    ['ein Drittel', 'ein Viertel'],
    ['drei Kalendermonate', '4 Monate'],
    ['0800 4 5555 20', '0800 4 5555 21'],
  ])('finds that "%s" and "%s" contradict each other, with a key and without', async (one, other) => {
    for (const key of ['', '    key: hoehe\n']) {
      const found = await findCodes([one, other], key);
      expect(found.filter((code) => code === 'contradiction')).toHaveLength(1);
    }
  });

  it.each([
    ['bis 31.12.2026', 'bis Ende 2026'],
    ['1.250 €', '1250 Euro'],
    ['1 Woche', 'eine Woche'],
    ['2,4 Mrd. €', '2.400 Mio. €'],
  ])('finds that "%s" and "%s" are the same', async (one, other) => {
    expect(await findCodes([one, other], '    key: hoehe\n')).not.toContain('contradiction');
  });

  it('finds a decision that its source is too old to know', async () => {
    expect(await findCodes(['100 € (Einigung Oktober 2026)'])).toContain('source-older');
    expect(await findCodes(['100 € (Einigung März 2026)'])).not.toContain('source-older');
  });
});
