import { describe, expect, it } from 'vitest';
import { itemsOf, newsOf } from './items-of.ts';
import { articleWith, changeWith, factWith } from './sample-input.ts';

describe('changed key facts', () => {
  it('have the old and the new figure, the paragraph, its date and address', () => {
    expect(itemsOf('news', [articleWith()], [changeWith()])).toEqual([
      {
        key: 'news fact kug Bezugsdauer',
        articleId: 'kug',
        text: 'Kurzarbeitergeld: Bezugsdauer jetzt 12 Monate statt 24 Monate (§ 104 SGB III, Stand 1.12.2026)',
        old: '24 Monate',
        new: '12 Monate',
        paragraph: '§ 104 SGB III',
        date: '2026-12-01',
        url: 'https://www.example.org/104',
      },
    ]);
  });

  it('put long figures into quotation marks, and say when the source without a date was checked', () => {
    const facts = [{ label: 'Bezugsdauer', old: '24 Monate, längstens bis 31.12.2026', new: '12 Monate' }];
    const source = { title: '§ 104 SGB III', url: 'https://www.example.org/104' };
    expect(newsOf({ facts }, { keyFacts: [factWith({ source })] })).toEqual([
      'Kurzarbeitergeld: Bezugsdauer jetzt „12 Monate“, bisher „24 Monate, längstens bis 31.12.2026“ (§ 104 SGB III, geprüft 22.11.2026)',
    ]);
  });

  it('tell an end that was moved, without words that name the old day', () => {
    const moved = { from: '2026-12-31', to: '2027-12-31' };
    const fact = { label: 'Bezugsdauer', old: '12 Monate (gilt bis 31.12.2026)', new: '12 Monate (gilt bis 31.12.2027)', moved };
    const items = itemsOf('news', [articleWith()], [changeWith({ facts: [fact] })]);
    expect(items.map(({ text, old, new: now }) => [text, old, now])).toEqual([
      [
        'Kurzarbeitergeld: Bezugsdauer „12 Monate“ gilt jetzt bis 31.12.2027 statt bis 31.12.2026 (§ 104 SGB III, Stand 1.12.2026)',
        'bis 31.12.2026',
        'bis 31.12.2027',
      ],
    ]);
    const keyFacts = [factWith({ value: 'laut Verordnung bis 31.12.2026; bitte prüfen' })];
    expect(newsOf({ facts: [fact] }, { keyFacts })).toEqual([
      'Kurzarbeitergeld: Bezugsdauer gilt jetzt bis 31.12.2027 statt bis 31.12.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
  });

  it('tell the end of an article once, whatever of its key facts moved along', () => {
    const was = { status: 'active', validUntil: '2026-12-31' };
    const facts = [
      {
        label: 'A',
        old: '5 Tage (gilt bis 31.12.2026)',
        new: '5 Tage (gilt bis 31.12.2027)',
        moved: { from: '2026-12-31', to: '2027-12-31' },
      },
      { label: 'B', old: '50 %, bis 31.12.2026', new: '50 %, bis 31.12.2027' },
      { label: 'C', old: 'läuft bis Ende 2026', new: 'läuft bis 31. Dezember 2027' },
      { label: 'D', old: 'läuft bis Ende 2026', new: 'läuft bis Ende 2027' },
      { label: 'Bezugsdauer', old: '24 Monate, bis 31.12.2026', new: '12 Monate, bis 31.12.2027' },
    ];
    const told = newsOf({ facts, was }, { validUntil: '2027-12-31' });
    expect(told).toEqual([
      'Kurzarbeitergeld: gilt jetzt bis 31.12.2027 statt bis 31.12.2026 (§ 104 SGB III, Stand 1.12.2026)',
      'Kurzarbeitergeld: Bezugsdauer jetzt „12 Monate, bis 31.12.2027“, bisher „24 Monate, bis 31.12.2026“ (§ 104 SGB III, Stand 1.12.2026)',
    ]);
    expect(newsOf({ facts: facts.slice(0, 2), was: { ...was, status: 'announced' } }, { validUntil: '2027-12-31' })).toEqual([
      'Kurzarbeitergeld: gilt jetzt, war bisher nur angekündigt, und zwar bis 31.12.2027 statt bis 31.12.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
  });

  it('tell up to two changed key facts each for itself, of more the first two with old and new in one line', () => {
    const other = { title: '§ 105 SGB III', url: 'https://www.example.org/105' };
    const keyFacts = [factWith(), factWith({ label: 'Höhe', value: '67 %' }), factWith({ label: 'Antrag', source: other })];
    const [duration, amount, request, gone] = [
      { label: 'Bezugsdauer', old: '24 Monate', new: '12 Monate' },
      { label: 'Höhe', old: '60 %', new: '67 %' },
      { label: 'Antrag', old: 'A', new: 'B' },
      { label: 'Weg', old: 'C' },
    ] as const;
    expect(newsOf({ facts: [duration, amount] }, { keyFacts })).toHaveLength(2);
    const items = itemsOf('news', [articleWith({ keyFacts })], [changeWith({ facts: [duration, amount, request, gone] })]);
    expect(items).toEqual([
      {
        key: 'news facts kug',
        articleId: 'kug',
        text: 'Kurzarbeitergeld: Bezugsdauer jetzt 12 Monate statt 24 Monate; Höhe jetzt 67 % statt 60 % (§ 104 SGB III, Stand 1.12.2026); außerdem geändert: 2 weitere Angaben',
        old: '24 Monate',
        new: '12 Monate',
        paragraph: '§ 104 SGB III',
        date: '2026-12-01',
        url: 'https://www.example.org/104',
      },
    ]);
    const added = { label: 'Neues', new: 'D' };
    expect(newsOf({ facts: [added, gone, amount, request] }, { keyFacts })).toEqual([
      'Kurzarbeitergeld: Höhe jetzt 67 % statt 60 % (§ 104 SGB III, Stand 1.12.2026); Antrag jetzt B statt A (§ 105 SGB III, geprüft 22.11.2026); außerdem geändert: 2 weitere Angaben',
    ]);
  });

  it('name what is new or not there any more', () => {
    const facts = [
      { label: 'Bezugsdauer', new: '12 Monate' },
      { label: 'Antrag', old: 'schriftlich' },
    ];
    expect(newsOf({ facts })).toEqual([
      'Kurzarbeitergeld: neu: Bezugsdauer „12 Monate“ (§ 104 SGB III, Stand 1.12.2026)',
      'Kurzarbeitergeld: nicht mehr aufgeführt: Antrag „schriftlich“ (geprüft 22.11.2026)',
    ]);
  });
});
