import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { counts } from '../counts.ts';
import { sampleArticle } from '../knowledge/sample-article.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';
import { runTws, spawnTws } from './run-tws.ts';

const citationSchema = z.strictObject({
  articleId: z.string(),
  title: z.string(),
  url: z.url({ protocol: /^https$/ }),
  reviewedOn: z.iso.date(),
});
const factSchema = z.strictObject({ label: z.string(), value: z.string(), validUntil: z.iso.date().optional() });
const answerSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  kind: z.enum(['grounded', 'clarify', 'not-covered', 'out-of-scope', 'expired', 'info']),
  text: z.string().min(1),
  facts: z.array(factSchema),
  citations: z.array(citationSchema).max(3),
});

const toLines = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const readAnswers = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => answerSchema.parse(JSON.parse(line)));
const askLines = async (lines: readonly object[]) => readAnswers((await runTws(['ask', '--json'], { input: toLines(lines) })).stdout);

/** Where the answers do not matter: a base of one article is loaded sooner. */
const askSmallBase = async (input: string) =>
  runTws(['ask', '--json'], { input, KNOWLEDGE_DIR: await temporaryFolder({ 'articles/probegeld.md': sampleArticle }) });

const howLong = 'Wie lange gibt es Kurzarbeitergeld?';

describe('tws ask', () => {
  it('answers one question in words, with facts and sources', async () => {
    const { code, stdout, stderr } = await runTws(['ask', howLong]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/24\sMonate/);
    expect(stdout).toMatch(/Quellen[\s\S]*https:\/\/[\s\S]*Stand/);
    // An address stays in one piece, so that a terminal can open it.
    expect(stdout.split('\n').filter((line) => line.length > 100 && !/^\s*https:\S+$/.test(line))).toEqual([]);
  });

  it('answers one question as one JSON line', async () => {
    const { code, stdout } = await runHere(['ask', howLong, '--json']);
    expect(code).toBe(0);
    expect(readAnswers(stdout)).toEqual([expect.objectContaining({ id: '1', kind: 'grounded' })]);
    expect(readAnswers(stdout)[0]?.citations[0]?.articleId).toBe('kurzarbeitergeld');
  });

  it('does not give a figure as current that has run out on the day that TWS_NOW names', async () => {
    const [now, later] = await Promise.all(
      ['2026-11-23T10:00:00+01:00', '2027-01-15T10:00:00+01:00'].map((TWS_NOW) => runHere(['ask', howLong, '--json'], { TWS_NOW })),
    );
    const current = (ran = now) => readAnswers(ran?.stdout ?? '')[0]?.facts.filter(({ label }) => !/galt bis|gilt nicht mehr/.test(label));
    expect(
      current()
        ?.map(({ value }) => value)
        .join(),
    ).toContain('24 Monate');
    expect(
      current(later)
        ?.map(({ value }) => value)
        .join(),
    ).not.toContain('24 Monate');
    expect(readAnswers(later?.stdout ?? '')[0]?.text).not.toMatch(/24 Monate/);
  });

  it('without a question says how to ask one', async () => {
    const { code, stdout, stderr } = await runHere(['ask']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^a question is missing: [^\n]+\n$/);
  });
});

describe('tws ask --json', () => {
  it('answers each line under its own id, whatever kind of answer it is', async () => {
    const asked = [howLong, 'hilfe', 'themen', 'Hallo!', '🙂🙂', 'Wie wird das Wetter morgen in Rom?'].map((question, id) => ({
      id,
      question,
    }));
    const answers = await askLines(asked);
    expect(answers.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(answers.slice(1, 5).map(({ kind }) => kind)).toEqual(['info', 'info', 'info', 'info']);
    expect(['not-covered', 'out-of-scope']).toContain(answers[5]?.kind);
  });

  it('understands a follow-up within one conversation only', async () => {
    const followUp = 'Und wer beantragt das?';
    const answers = await askLines([
      { id: 'a1', question: 'Wie hoch ist das Qualifizierungsgeld?', conversation: 'a' },
      { id: 'b1', question: 'Wie lange gibt es Kurzarbeitergeld?', conversation: 'b' },
      { id: 'a2', question: followUp, conversation: 'a' },
      { id: 'b2', question: followUp, conversation: 'b' },
      { id: 'alone', question: followUp },
    ]);
    const cited = Object.fromEntries(answers.map(({ id, citations }) => [id, citations[0]?.articleId]));
    expect(cited).toMatchObject({ a2: 'qualifizierungsgeld', b2: 'kurzarbeitergeld' });
    const [, , , , alone] = answers;
    expect(alone?.text).not.toBe(answers[2]?.text);
  });

  it('forgets a conversation on "neu"', async () => {
    const [, fresh, after, alone] = await askLines([
      { id: 1, question: 'Wie hoch ist das Qualifizierungsgeld?', conversation: 'a' },
      { id: 2, question: 'neu', conversation: 'a' },
      { id: 3, question: 'Und wer beantragt das?', conversation: 'a' },
      { id: 4, question: 'Und wer beantragt das?' },
    ]);
    expect(fresh?.kind).toBe('info');
    expect({ ...after, id: 4 }).toEqual(alone);
  });

  it('ignores empty lines and a byte order mark', async () => {
    const { stdout } = await askSmallBase(`\uFEFF{"id":1,"question":"hilfe"}\r\n\n  \n{"id":2,"question":"hilfe"}`);
    expect(readAnswers(stdout).map(({ id }) => id)).toEqual([1, 2]);
  });

  it.each([
    ['no JSON', 'geheim {', /^line 3 of standard input: this is not JSON\n$/],
    ['no question', '{"id":3,"text":"geheim"}', /^line 3 of standard input: question: [^\n]+\n$/],
    ['no object', '"geheim"', /^line 3 of standard input: the line: [^\n]+\n$/],
  ])('with a line that is %s names its number, repeats nothing of it, and keeps what was answered before', async (_what, line, message) => {
    const { code, stdout, stderr } = await askSmallBase(`{"id":1,"question":"hilfe"}\n\n${line}\n{"id":4,"question":"hilfe"}\n`);
    expect([code, readAnswers(stdout).map(({ id }) => id)]).toEqual([1, [1]]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('geheim');
  });

  it(`answers ${counts.pipedLines} lines in order to a reader that is slow`, { timeout: 120_000 }, async () => {
    const child = spawnTws(['ask', '--json']);
    const ids = Array.from({ length: counts.pipedLines }, (_, id) => id);
    Readable.from(ids.map((id) => `${JSON.stringify({ id, question: `${howLong} (${id})` })}\n`)).pipe(child.stdin);
    const ended = once(child, 'close');
    const seen: unknown[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      seen.push(answerSchema.parse(JSON.parse(line)).id);
      if (seen.length % 50 === 0) await sleep(20);
    }
    expect(seen).toEqual(ids);
    expect(await ended).toEqual([0, null]);
  });

  it('ends without a word when the reader has seen enough', async () => {
    const child = spawnTws(['ask', '--json']);
    const complaints: string[] = [];
    child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
    child.stdin.on('error', () => undefined);
    for (let id = 0; id < 200; id++) child.stdin.write(toLines([{ id, question: howLong }]));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect([code, complaints.join('')]).toEqual([0, '']);
  });
});
