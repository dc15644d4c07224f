import { createGuard } from '../../../src/ask/guard/create-guard.ts';
import type { Evidence, GuardContext } from '../../../src/ask/guard/evidence.ts';
import type { Verdict } from '../../../src/ask/guard/verdict.ts';

/** Passages of an instrument that does not exist, one sentence each way of being wrong. */
export const smallEvidence: readonly Evidence[] = [
  passage('p1', 'Wie viel gibt es?', [
    'Das Probegeld beträgt 60 % des Lohns, mit Kind 67 %.',
    'Das Probegeld läuft höchstens 12 Monate.',
    'In Betrieben mit weniger als 250 Beschäftigten zahlt die Agentur 1,3 Mio. €, ab 250 Beschäftigten 2,5 Mio. €.',
    'Früher betrug das Probegeld 50 % des Lohns.',
  ]),
  passage('p2', 'Wer beantragt?', [
    'Nur der Arbeitgeber kann das Probegeld beantragen (§ 7 Abs. 3 PrG).',
    'Der Antrag muss vor Beginn der Maßnahme bei der Agentur gestellt sein, spätestens am 31. Dezember 2026.',
    'Azubis bekommen kein Probegeld.',
    'Der Betriebsrat kann dem Probegeld widersprechen, wenn die Kurse außerhalb der Arbeitszeit liegen.',
  ]),
];

function passage(id: string, heading: string, sentences: readonly string[]): Evidence {
  return { id, articleId: 'probegeld', title: 'Probegeld (§ 7 PrG)', heading, text: sentences.join(' ') };
}

const context: GuardContext = {
  evidence: smallEvidence,
  question: 'Was ist das Probegeld?',
  language: 'de',
  names: [
    { articleId: 'probegeld', names: ['Probegeld (§ 7 PrG)', 'PG'] },
    { articleId: 'musterzuschuss', names: ['Musterzuschuss (§ 9 MuG)', 'MuZ'] },
  ],
};

const guard = createGuard(context);

/** What the guard says of a sentence that cites both passages: "kept" or the reason. */
export function judge(text: string, cites?: readonly string[], language?: GuardContext['language']): string {
  const verdict = verdictOn(text, cites, language);
  return verdict.kind === 'kept' ? 'kept' : verdict.reason;
}

/** The same with all that the guard says. */
export function verdictOn(text: string, cites: readonly string[] = ['p1', 'p2'], language: GuardContext['language'] = 'de'): Verdict {
  return (language === 'de' ? guard : createGuard({ ...context, language }))({ text, cites });
}
