import { describe, expect, it } from 'vitest';
import { reviewMonthsOf } from '../../../src/ask/review-months.ts';
import { checkBase } from '../../../src/knowledge/check/check-base.ts';
import { loadKnowledgeBase } from '../../../src/knowledge/load-knowledge-base.ts';
import { createFolder, type Files } from '../folder.ts';

const article = `---
id: probegeld
title: Probegeld
section: funding
summary: Das Probegeld beträgt 100 € im Monat.
questions: [Wie hoch ist das Probegeld?, Wie lange gibt es Probegeld?]
synonyms: [Testgeld]
keyFacts:
  - { label: Höhe, value: "100 € im Monat", source: 1 }
  - { label: Dauer, value: "zwölf Monate, bis 31.12.2027", source: 1, validUntil: 2027-12-31 }
sources:
  - { title: "§ 7 PrG", url: "https://www.example.org/7", date: 2026-03 }
reviewedOn: 2026-11-01
reviewBy: 2027-05-01
status: active
region: federal
audience: [works-council]
---

## Wie lange?

Das Probegeld läuft 12 Monate, längstens bis 31. Dezember 2027.
`;

function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing says ${from}`);
    return text.replace(from, () => to);
  }, article);
}

async function check(files: Files, today = '2026-11-26'): Promise<string[]> {
  const folder = await createFolder(files);
  const findings = await checkBase(folder, await loadKnowledgeBase(folder), { today, monthsOf: reviewMonthsOf });
  return findings.map(({ file, line, code, severity, problem }) => `${file}:${line} ${severity} ${code} ${problem}`);
}

const checkOne = (text: string, today?: string) => check({ 'articles/a.md': text }, today);
const twin = (...changes: readonly (readonly [string, string])[]) => changed(['id: probegeld', 'id: zwilling'], ...changes);

describe('the check of a base', () => {
  it('is content with a sound one', async () => {
    expect(await checkOne(article)).toEqual([]);
  });

  it('names a review that is overdue, the day after', async () => {
    expect(await checkOne(article, '2027-05-01')).toEqual([]);
    expect(await checkOne(article, '2027-05-02')).toEqual(['articles/a.md:14 due review-overdue the review was due on 2027-05-01']);
  });

  it('names a review planned beyond the interval of its section or its own', async () => {
    expect(await checkOne(changed(['reviewBy: 2027-05-01', 'reviewBy: 2027-05-20']))).toEqual([
      'articles/a.md:14 error review-too-far reviewBy lies more than 6 months after reviewedOn',
    ]);
    expect(await checkOne(changed(['section: funding', 'section: companies']))).toHaveLength(1);
    expect(await checkOne(changed(['status: active', 'reviewMonths: 3\nstatus: active']))).toHaveLength(1);
  });

  it('names validity that has ended, of a fact and of the article, while it is said to apply', async () => {
    const limited = changed(['status: active', 'validUntil: 2027-12-31\nstatus: active']);
    expect((await checkOne(limited, '2028-01-01')).map((finding) => finding.split(' ')[2])).toEqual([
      'validity-ended',
      'review-overdue',
      'validity-ended',
    ]);
    const expired = changed(['status: active', 'validUntil: 2027-12-31\nstatus: expired']);
    expect((await checkOne(expired, '2028-01-01')).filter((finding) => finding.includes('validity-ended'))).toEqual([]);
  });

  it('leaves alone a fact that had ended before the review: it is kept as the past', async () => {
    const past = changed(
      ['bis 31.12.2027", source: 1, validUntil: 2027-12-31', 'bis 31.12.2025", source: 1, validUntil: 2025-12-31'],
      ['31. Dezember 2027', '31. Dezember 2025'],
    );
    expect(await checkOne(past)).toEqual([]);
  });

  it('names a key fact whose figure the text does not say', async () => {
    expect(await checkOne(changed(['"100 € im Monat"', '"100 € im Monat, höchstens 900 €"']))).toEqual([
      'articles/a.md:9 error figure-not-in-text key fact "Höhe" holds 900 €, which the text does not say',
    ]);
  });

  it('names an amount in the text that no key fact holds with its source', async () => {
    expect(await checkOne(changed(['läuft 12 Monate', 'zahlt 55 % und läuft 12 Monate']))).toEqual([
      'articles/a.md:8 error source-missing the text says 55 %, but no key fact holds it with its source',
    ]);
  });

  it.each([
    ['"100 € im Monat (Stand Juli 2026)"', 'tells of 2026-07, but its source is of 2026-03'],
    ['"100 € im Monat (Stand 1.8.2026)"', 'tells of 2026-08-01, but its source is of 2026-03'],
  ])('names a key fact that its source cannot have known: %s', async (value, problem) => {
    const told = changed(['"100 € im Monat"', value], ['Das Probegeld läuft', `Das Probegeld beträgt ${value.slice(1, -1)} und läuft`]);
    expect(await checkOne(told)).toEqual([`articles/a.md:9 error source-older key fact "Höhe" ${problem}`]);
  });

  it('takes an announcement for one, but not for longer than a year', async () => {
    const from = (date: string) =>
      changed(['100 € im Monat", source: 1', '100 € im Monat", source: 1, validFrom: 2026-02-01'], ['date: 2026-03', `date: ${date}`]);
    expect(await checkOne(from('2025-02'))).toEqual([]);
    expect(await checkOne(from('2025'))).toEqual([]);
    expect(await checkOne(from('2024-10-01'))).toEqual([expect.stringContaining('source-older')]);
  });

  it('names articles that contradict each other on the same key fact', async () => {
    const sound = { 'articles/a.md': article, 'articles/b.md': twin() };
    expect(await check(sound)).toEqual([]);
    const wrong = twin(['"100 € im Monat"', '"90 € im Monat"'], ['beträgt 100 €', 'beträgt 90 €']);
    expect(await check({ 'articles/a.md': article, 'articles/b.md': wrong })).toEqual([
      'articles/b.md:9 error contradiction key fact "Höhe" says "90 € im Monat", but probegeld says "100 € im Monat"',
    ]);
  });

  it('takes facts of the same label in unrelated articles for different things', async () => {
    const other = twin(
      ['title: Probegeld', 'title: Anderes'],
      ['synonyms: [Testgeld]', 'synonyms: []'],
      ['/7"', '/8"'],
      ['"100 € im Monat"', '"90 € im Monat"'],
      ['beträgt 100 €', 'beträgt 90 €'],
    );
    expect(await check({ 'articles/a.md': article, 'articles/b.md': other })).toEqual([]);
  });

  it('holds facts of one key to exactly the same figures and the same end, wherever they stand', async () => {
    const keyed = (text: string) => text.replace('label: Dauer,', 'label: Dauer, key: probegeld-dauer,');
    const renamed = twin(['title: Probegeld', 'title: Anderes'], ['synonyms: [Testgeld]', 'synonyms: []'], ['/7"', '/8"']);
    expect(await check({ 'articles/a.md': keyed(article), 'articles/b.md': keyed(renamed) })).toEqual([]);
    const shorter = renamed.replace('"zwölf Monate, bis 31.12.2027"', '"bis 31.12.2027"');
    expect(await check({ 'articles/a.md': keyed(article), 'articles/b.md': keyed(shorter) })).toEqual([
      expect.stringContaining('contradiction'),
    ]);
    const endless = renamed.replace(', validUntil: 2027-12-31', '');
    expect(await check({ 'articles/a.md': keyed(article), 'articles/b.md': keyed(endless) })).toEqual([
      expect.stringContaining('contradiction'),
    ]);
  });

  it.each(['../b/zwei.md', 'zwei', 'zwei.md', '#wie-lange', 'https://www.example.org/', '../b/zwei.md#wie-lange'])(
    'lets a link lead to %s',
    async (target) => {
      const linking = changed(['Das Probegeld läuft', `Das [Probegeld](${target}) läuft`]);
      const other = twin(['id: zwilling', 'id: zwei'], ['title: Probegeld', 'title: Zwei']);
      expect(await check({ 'articles/a/eins.md': linking, 'articles/b/zwei.md': other })).toEqual([]);
    },
  );

  it.each([
    ['[Probegeld](gibt-es-nicht)', 'link to gibt-es-nicht: there is no such article'],
    ['[Probegeld](../b/drei.md)', 'link to ../b/drei.md: there is no such article'],
    ['[Probegeld](../../README.md)', 'link to ../../README.md: there is no such article'],
    ['[Probegeld](#wer)', 'link to #wer: the article has no such heading'],
    ['[Probegeld](http://www.example.org/)', 'link to http://www.example.org/: only https addresses and articles'],
    ['[Probegeld](javascript:alert)', 'link to javascript:alert: only https addresses and articles'],
    ['[[gibt-es-nicht]]', 'link to gibt-es-nicht: there is no such article'],
    ['[Probegeld](entwurf)', 'link to entwurf: there is no such article'],
  ])('names a link that leads nowhere: %s', async (link, problem) => {
    const draft = twin(['id: zwilling', 'id: entwurf'], ['status: active', 'status: draft']);
    const files = { 'articles/a.md': changed(['Das Probegeld läuft', `Das ${link} läuft`]), 'articles/b.md': draft };
    expect(await check(files)).toEqual([`articles/a.md:22 error dead-link ${problem}`]);
  });

  it('names what cannot be read as broken, and expects no more of a draft than that it can be read', async () => {
    const draft = changed(
      ['status: active', 'status: draft'],
      ['"100 € im Monat"', '"900 €"'],
      ['reviewBy: 2027-05-01', 'reviewBy: 2026-11-02'],
    );
    expect(await check({ 'articles/a.md': draft, 'articles/b.md': '---\nid: x\n---\n' })).toContainEqual(
      expect.stringMatching(/^articles\/b\.md:\d+ error broken/),
    );
    expect(await checkOne(draft)).toEqual([]);
  });
});
