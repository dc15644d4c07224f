import type { Aspect } from './article.ts';
import { spellingsOf } from './spellings-of.ts';

/** How strongly a question asks for each kind of key fact, between 0 and 1. */
export type AskedAspects = ReadonlyMap<Aspect, number>;

/** How people ask for each kind of key fact. A question may ask for several; a word such as "kann" is a weak sign. */
const cues: readonly (readonly [RegExp, Readonly<Partial<Record<Aspect, number>>>])[] = [
  [
    /wie\s?viel|wie hoch|prozent|%|euro(?!p)|€|\bcent|betrag|kohle|zuschuss|zuschüsse|was zahlt|was kriegt|was gibt|fördersatz|höhe|was kostet|was verlangt|wie teuer/iu,
    { amount: 1 },
  ],
  [/gibt'?s|gibt es|förder|geld|zahl|kost/iu, { amount: 0.5, payer: 0.3 }],
  [/wie lang|dauer|laufzeit|monate|jahre lang|wie viele (?:tage|monate|jahre)|bis wann gilt/iu, { duration: 1 }],
  [/bis wann|frist|\bwann\b|spätestens|vorher|wie früh|zu spät|rechtzeitig/iu, { deadline: 1, duration: 0.4 }],
  [/wer beantragt|wer stellt|beantrag|antrag|selbe?r? stellen|anzeige/iu, { applicant: 1, deadline: 0.5 }],
  [/wer zahlt|wer trägt|wer übernimmt|wer finanziert/iu, { payer: 1, amount: 0.5 }],
  [
    /voraussetzung|bedingung|anspruch|wer bekommt|wer kriegt|für wen|gilt das|dürfen|darf/iu,
    { eligibility: 1, threshold: 0.4, exclusion: 0.4 },
  ],
  [/\bkann\b|können|muss|müssen|\bgilt\b|zählt/iu, { eligibility: 0.4, threshold: 0.3, exclusion: 0.3 }],
  [/ab wie\s?viel|ab wann|ab welcher|mindest|schwelle|größe|wie viele|wie groß/iu, { threshold: 1, amount: 0.3 }],
  [/betriebsrat|\bbr\b|mitbestimm|zustimm|widersprech|verhinder|jav|gremium/iu, { participation: 0.8 }],
  [/\bwo\b|wohin|telefon|adresse|ansprech|welche stelle|wer hilft|an wen/iu, { contact: 1, applicant: 0.4 }],
  [/kombinier|gleichzeitig|zusammen|daneben|aufstock|anrechn|abgezogen|draufpack|drauflegen|nebenjob/iu, { combination: 1 }],
  [/\bnoch\b|aktuell|stand|läuft|gestoppt|gekippt|kommt das|geplant|jetzt/iu, { status: 0.7, duration: 0.4 }],
];

/** What a question asks for. */
export function readAspects(question: string): AskedAspects {
  const asked = new Map<Aspect, number>();
  const spellings = spellingsOf(question);
  for (const [cue, aspects] of cues) {
    if (!spellings.some((text) => cue.test(text))) continue;
    for (const [aspect, strength] of Object.entries(aspects) as [Aspect, number][]) {
      asked.set(aspect, Math.max(strength, asked.get(aspect) ?? 0));
    }
  }
  return asked;
}
