import type { DigestArticle, DigestChange, DigestFact, DigestInput, DigestWorkshop } from '../../src/digest/digest-input.ts';

const source = { title: '§ 104 SGB III', url: 'https://www.example.org/104', date: '2026-12-01' };

export function factWith(more: Partial<DigestFact> = {}): DigestFact {
  return { label: 'Bezugsdauer', value: '12 Monate', source, ...more };
}

export function articleWith(more: Partial<DigestArticle> = {}): DigestArticle {
  return {
    ...{ id: 'kug', title: 'Kurzarbeitergeld', section: 'employment', summary: ['Kurzarbeitergeld gibt es bei Arbeitsausfall.'] },
    ...{ status: 'active', keyFacts: [factWith()], reviewedOn: '2026-11-22', ...more },
  };
}

export function changeWith(more: Partial<DigestChange> = {}): DigestChange {
  const facts = [{ label: 'Bezugsdauer', old: '24 Monate', new: '12 Monate' }];
  const was = { status: 'active' };
  return { kind: 'changed', id: 'kug', title: 'Kurzarbeitergeld', section: 'employment', facts, ended: [], was, ...more };
}

export function workshopWith(more: Partial<DigestWorkshop> = {}): DigestWorkshop {
  return {
    ...{ id: 'h2-1', title: 'Wasserstoff verstehen', start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z' },
    ...{ place: 'Kirkel', free: 5, waiting: 0, approval: false, sample: false, ...more },
  };
}

/** An input for week 48 of 2026 in Neunkirchen. */
export function inputWith(more: Partial<DigestInput> = {}): DigestInput {
  return {
    ...{ week: '2026-W48', dueAt: '2026-11-23T06:30:00.000Z' },
    branch: { id: 'neunkirchen', name: 'IG Metall Neunkirchen' },
    ...{ articles: [articleWith()], changes: [], workshops: [], asked: [], notes: [] },
    edits: { dropped: [], order: [] },
    ...more,
  };
}
