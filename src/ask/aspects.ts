import type { Aspect } from './article.ts';

/** How people ask for each kind of key fact. Order does not matter; a question may ask for several. */
const cues: readonly (readonly [RegExp, readonly Aspect[]])[] = [
  [
    /wie\s?viel|wie hoch|prozent|%|euro|€|cent|betrag|kohle|zuschuss|zuschüsse|was zahlt|was kriegt|was gibt|fördersatz|kost|höhe/iu,
    ['amount'],
  ],
  [/wie lang|dauer|laufzeit|monate|jahre lang|wie viele (?:tage|monate|jahre)/iu, ['duration']],
  [/bis wann|frist|wann|spätestens|vorher|wie früh|zu spät|rechtzeitig/iu, ['deadline', 'duration']],
  [/wer beantragt|wer stellt|beantrag|antrag|selbe?r? stellen|anzeige/iu, ['applicant', 'deadline']],
  [/wer zahlt|wer trägt|wer übernimmt|wer finanziert|zahlt|trägt|kosten/iu, ['payer', 'amount']],
  [
    /voraussetzung|bedingung|anspruch|darf|können|kann|muss|müssen|gilt|wer bekommt|wer kriegt|zählt/iu,
    ['eligibility', 'threshold', 'exclusion'],
  ],
  [/ab wie\s?viel|ab wann|ab welcher|mindest|schwelle|größe|wie viele|wie groß/iu, ['threshold', 'amount']],
  [/betriebsrat|\bbr\b|mitbestimm|zustimm|widersprech|verhinder|jav|gremium/iu, ['participation', 'eligibility']],
  [/\bwo\b|wohin|telefon|adresse|ansprech|welche stelle|wer hilft|an wen/iu, ['contact', 'applicant']],
  [/kombinier|gleichzeitig|zusammen|daneben|aufstock|anrechn|abgezogen|draufpack|drauflegen|nebenjob/iu, ['combination']],
  [/noch|aktuell|stand|läuft|gestoppt|gekippt|kommt das|geplant|schon|jetzt/iu, ['status', 'duration']],
];

/** What a question asks for. */
export function readAspects(question: string): ReadonlySet<Aspect> {
  return new Set(cues.flatMap(([cue, asked]) => (cue.test(question) ? asked : [])));
}
