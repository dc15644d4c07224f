import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/ask/guard/create-guard.ts';
import { counts, someOf } from '../../counts.ts';
import { ownAttackTexts } from '../../model/attacks/own-attack-texts.ts';
import { judgeSentences } from './judge-sentences.ts';
import { readSentences } from './read-sentences.ts';
import { judge, smallEvidence } from './small-guard.ts';

const attacks = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'eval', 'attacks');
const readAttack = (name: string): unknown => JSON.parse(readFileSync(path.join(attacks, name), 'utf8'));

describe('the guard on hostile sentences', () => {
  it('cuts every figure that was changed in a right sentence', () => {
    const right = judgeSentences(someOf(readSentences())).filter(
      ({ kind, verdict, text }) => kind === undefined && verdict.kind === 'kept' && /\d{2,}(?! ?[a-z]?\.)/.test(text),
    );
    const changed = right.map((written) => ({ ...written, text: written.text.replace(/\d{2,}/, (digits) => `${digits}7`) }));
    const kept = judgeSentences(changed).filter(({ verdict }) => verdict.kind === 'kept');
    expect(right.length).toBeGreaterThan(10);
    expect(kept.map(({ text }) => text)).toEqual([]);
  });

  it('never throws and keeps nothing of chance', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => judge(text) !== 'kept'),
      { numRuns: counts.propertyRuns },
    );
  });

  it.each(someOf(['a', '1', ' ', 'ä ', '§ ', '1.', '%', 'nicht ', 'ist zu ', '(', '0', '31.12.', 'ohne Kind ', 'je ']))(
    'is fast on a megabyte of "%s"',
    (piece) => {
      const started = performance.now();
      expect(judge(piece.repeat(1_000_000 / piece.length))).toBe('length');
      expect(judge(piece.repeat(400).slice(0, 400))).not.toBe('kept');
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );

  it.each(someOf(['a', '1 ', 'ist ', '§ 1 ', '60 % ', 'bis '], 1))(
    'is fast on evidence of a hundred thousand characters of "%s"',
    (piece) => {
      const evidence = smallEvidence.map((one) => ({ ...one, text: piece.repeat(100_000 / piece.length) }));
      const started = performance.now();
      createGuard({ evidence, question: '', language: 'de', names: [] })({ text: 'Das Probegeld beträgt 60 % des Lohns.', cites: ['p1'] });
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );

  it('keeps none of the known attacks', () => {
    const naughty = existsSync(attacks) ? (readAttack('naughty-strings.json') as string[]) : []; // a list of strings
    expect(someOf([...ownAttackTexts, ...naughty]).filter((text) => judge(text) === 'kept')).toEqual([]);
  });
});
