import { describe, expect, it } from 'vitest';
import type { Aspect } from '../../src/ask/article.ts';
import { readAspects } from '../../src/ask/aspects.ts';

/** The aspects that a question asks for most. */
function strongest(question: string): Aspect[] {
  const asked = [...readAspects(question)];
  const most = Math.max(0, ...asked.map(([, strength]) => strength));
  return asked.filter(([, strength]) => strength === most).map(([aspect]) => aspect);
}

describe('what a question asks for', () => {
  it.each<[string, Aspect]>([
    ['wieviel kug gibt es', 'amount'],
    ['Wie hoch ist das Qualifizierungsgeld?', 'amount'],
    ['hoehe der foerderung', 'amount'],
    ['was zahlt das amt dazu', 'amount'],
    ['wie lange läuft das', 'duration'],
    ['Wie viele Monate gibt es das?', 'duration'],
    ['bis wann muss der antrag da sein', 'deadline'],
    ['welche frist gilt', 'deadline'],
    ['wer beantragt das', 'applicant'],
    ['kann der br den antrag selber stellen', 'applicant'],
    ['wer trägt die kosten', 'payer'],
    ['wer uebernimmt den lohn', 'payer'],
    ['was sind die voraussetzungen', 'eligibility'],
    ['wer bekommt das', 'eligibility'],
    ['ab wie viel leuten', 'threshold'],
    ['wo gibt es beratung', 'contact'],
    ['kann man das kombinieren', 'combination'],
    ['läuft das noch', 'status'],
  ])('in "%s" is its %s', (question, aspect) => {
    expect(strongest(question)).toContain(aspect);
  });

  it('may be nothing in particular', () => {
    expect([...readAspects('Betriebslandkarte')]).toEqual([]);
  });

  it('is never stronger than 1', () => {
    const strengths = [...readAspects('wer zahlt wie viel, wie lange, ab wann, bis wann und wo beantragt man das noch?').values()];
    expect(strengths.every((strength) => strength > 0 && strength <= 1)).toBe(true);
  });
});
