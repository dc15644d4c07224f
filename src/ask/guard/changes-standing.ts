import type { Pair } from './pair.ts';
import type { Statement } from './statement.ts';
import type { CutReason } from './verdict.ts';

/** Whether a statement makes certain what is doubted, done what is planned, or current what is past. */
export function changesStanding({ said, whole, held }: Pair): CutReason | undefined {
  if (isDoubted(held) && !whole.signs.doubtful && !whole.signs.hedged && !speaksOfPlan(whole)) return 'condition';
  if (isPlanned(held) && !whole.signs.planned && !said.signs.must && !whole.signs.doubtful) return 'plan';
  if (held.signs.outdated && !said.signs.past && said.signs.negations.length === 0) return 'past';
  return !held.signs.past && !held.signs.outdated && saysPast.test(said.text) ? 'past' : undefined;
}

function isDoubted({ signs, text }: Statement): boolean {
  return signs.doubtful && /prüfen|belegt|bekannt/iu.test(text);
}

function speaksOfPlan({ signs, text }: Statement): boolean {
  return signs.planned || isPlan(text);
}

const saysPast = /(?<!\p{L})(?:früher\p{L}*|damals|einst|ehemal\p{L}*|überholt|veraltet\p{L}*)(?!\p{L})/iu;

/** Also when that stands behind a semicolon: "…; es ist ein Vorschlag und noch kein Gesetz". */
function isPlanned(held: Statement): boolean {
  return (
    isPlan(held.text) || (held.beside ?? []).some(({ text }) => /(?<!\p{L})(?:ein (?:vorschlag|entwurf)|kein gesetz)(?!\p{L})/iu.test(text))
  );
}

function isPlan(text: string): boolean {
  const current = text.replace(/statt (?:der |des |einer )?\p{L}+|^(?:Will|Wollen|Soll|Sollen)\s/giu, '');
  return /(?<!\p{L})(?:soll|sollen|sollte|sollten|geplant|vorgeschlagen\p{L}*|vorschlag|schlug|angekündigt\p{L}*|kündigte|plan|plante|entwurf|regierungsentwurf|(?:nach|so) (?:der|die) ankündigung|könnte|will)(?!\p{L})/iu.test(
    current,
  );
}
