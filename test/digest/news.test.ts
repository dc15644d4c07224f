import { describe, expect, it } from 'vitest';
import { itemsOf, newsOf, textsOf } from './items-of.ts';
import { articleWith, changeWith, factWith } from './sample-input.ts';

describe('news', () => {
  it.each([
    ['active', 'Neu: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)'],
    ['announced', 'Neu, bisher nur angekündigt: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)'],
    ['expired', 'Neu, gilt nicht mehr: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)'],
  ])('tell a new article that is %s with its most important key fact', (status, text) => {
    expect(newsOf({ kind: 'added', facts: [], was: undefined }, { status })).toEqual([text]);
  });

  it('tell that an article is there again after it had been withdrawn', () => {
    expect(newsOf({ kind: 'added', facts: [], was: { status: 'withdrawn' } })).toEqual([
      'Geprüft und wieder da: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)',
    ]);
  });

  it('tell of an article that has ended, by its day or by what curators say', () => {
    expect(newsOf({ kind: 'expired', facts: [] }, { validUntil: '2026-11-20' })).toEqual([
      'Kurzarbeitergeld: galt bis 20.11.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
    expect(newsOf({ kind: 'expired', facts: [] }, { status: 'expired' })).toEqual([
      'Kurzarbeitergeld: gilt nicht mehr (geprüft 22.11.2026)',
    ]);
  });

  it('tell of an article that is over what is said anew of it, and nothing that was true before', () => {
    const was = { status: 'active', summary: ['Es berät.', 'Es hilft.'] };
    const summary = ['Es berät.', 'Seit 2027 hilft niemand mehr.'];
    expect(newsOf({ kind: 'expired', facts: [], was }, { status: 'expired', summary })).toEqual([
      'Kurzarbeitergeld: gilt nicht mehr. Seit 2027 hilft niemand mehr. (geprüft 22.11.2026)',
    ]);
  });

  it('show the sentence of the summary that is another, with the old one where a figure is another', () => {
    const was = { status: 'active', summary: ['Es hilft.', 'Es zahlt 60 %.'] };
    const told = (...summary: readonly string[]) => newsOf({ facts: [], was }, { summary });
    expect(told('Es hilft.', 'Es zahlt 67 %.')).toEqual([
      'Kurzarbeitergeld: neu beschrieben. Es zahlt 67 %. Bisher: „Es zahlt 60 %.“ (geprüft 22.11.2026)',
    ]);
    expect(told('Es hilft sehr.', 'Es zahlt 60 %.')).toEqual(['Kurzarbeitergeld: neu beschrieben. Es hilft sehr. (geprüft 22.11.2026)']);
    expect(told('Es hilft.')).toEqual(['Kurzarbeitergeld: nicht mehr in der Beschreibung: „Es zahlt 60 %.“ (geprüft 22.11.2026)']);
    expect(told('Es zahlt 60 %.', 'Es hilft.')).toEqual([]);
    expect(itemsOf('news', [articleWith({ summary: ['Es hilft.', 'Es zahlt 67 %.'] })], [changeWith({ facts: [], was })])).toMatchObject([
      { old: 'Es zahlt 60 %.', new: 'Es zahlt 67 %.' },
    ]);
  });

  it('tell of key facts that have ended, those of one day together', () => {
    const keyFacts = ['Bezugsdauer', 'Antrag', 'Höhe'].map((label) => factWith({ label, validUntil: '2026-11-20' }));
    expect(newsOf({ facts: [], ended: ['Bezugsdauer', 'Antrag', 'Höhe'] }, { keyFacts })).toEqual([
      'Kurzarbeitergeld: Bezugsdauer „12 Monate“ und 2 weitere Angaben galten bis 20.11.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
  });

  it('say of a deadline that it has passed, and of an article what its source says of the end', () => {
    const passed = factWith({ label: 'Jahreserklärung', value: 'für 2026 bis 20.11.2026', aspect: 'deadline', validUntil: '2026-11-20' });
    expect(newsOf({ facts: [], ended: ['Jahreserklärung'] }, { keyFacts: [passed] })).toEqual([
      'Kurzarbeitergeld: Frist abgelaufen am 20.11.2026 – Jahreserklärung „für 2026 bis 20.11.2026“ (§ 104 SGB III, Stand 1.12.2026)',
    ]);
    const until = factWith({ label: 'Geltung', value: 'laut Kammer bis 20.11.2026; bitte prüfen', aspect: 'duration' });
    expect(newsOf({ kind: 'expired', facts: [] }, { validUntil: '2026-11-20', keyFacts: [factWith(), until] })).toEqual([
      'Kurzarbeitergeld: galt bis 20.11.2026 – Geltung „laut Kammer bis 20.11.2026; bitte prüfen“ (§ 104 SGB III, Stand 1.12.2026)',
    ]);
    for (const value of ['bis 20.11.2026', 'bis zum 20. November 2026', 'bis 20.11.2026, inzwischen abgelaufen']) {
      const keyFacts = [factWith({ label: 'Laufzeit', value, aspect: 'duration' })];
      expect(newsOf({ kind: 'expired', facts: [] }, { validUntil: '2026-11-20', keyFacts })).toEqual([
        'Kurzarbeitergeld: galt bis 20.11.2026 (§ 104 SGB III, Stand 1.12.2026)',
      ]);
    }
  });

  it('tell of a moved end, a new status, a new summary', () => {
    const validUntil = '2027-12-31';
    expect(newsOf({ facts: [], was: { status: 'active', validUntil: '2026-12-31' } }, { validUntil })).toEqual([
      'Kurzarbeitergeld: gilt jetzt bis 31.12.2027 statt bis 31.12.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
    expect(newsOf({ facts: [], was: { status: 'announced' } })).toEqual([
      'Kurzarbeitergeld: gilt jetzt, war bisher nur angekündigt (geprüft 22.11.2026)',
    ]);
    expect(newsOf({ facts: [] })).toEqual([
      'Kurzarbeitergeld: neu beschrieben. Kurzarbeitergeld gibt es bei Arbeitsausfall. (geprüft 22.11.2026)',
    ]);
  });

  it('tell that an article is gone', () => {
    expect(textsOf('news', [], [changeWith({ kind: 'removed', facts: [] })])).toEqual(['Kurzarbeitergeld: nicht mehr in der Wissensbank']);
  });

  it('tell first what plants live on, and last what only collects', () => {
    const ids = ['overview', 'advice', 'funding', 'employment', 'neu'];
    const articles = ids.map((id) => articleWith({ id, title: id, section: id }));
    const changes = ids.map((id) => changeWith({ kind: 'added', id, facts: [] }));
    expect(itemsOf('news', articles, changes).map(({ articleId }) => articleId)).toEqual([
      'employment',
      'funding',
      'advice',
      'overview',
      'neu',
    ]);
  });
});
