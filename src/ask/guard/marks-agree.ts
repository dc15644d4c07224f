import { isWithinReference } from '../../figures/references-of.ts';
import { agreesIn } from './bounds.ts';
import type { Mark } from './marks.ts';
import { keyOf, likeness } from './read-words.ts';

const times: readonly string[] = ['years', 'months', 'weeks', 'days', 'hours'];
const timeKeys = ['jahr', 'monat', 'woche', 'tag', 'amtszeit'].map(keyOf);
const counts: readonly string[] = ['number', 'years', 'months', 'weeks', 'days'];

/** Whether what is said is what the evidence holds: value, unit, limit, and for each of what. */
export function marksAgree(said: Mark, held: Mark): boolean {
  return (
    sameValue(said, held) &&
    limitsAgree(said, held) &&
    perAgrees(said, held) &&
    changeAgrees(said, held) &&
    (!held.isReplaced || said.isReplaced)
  );
}

/** Whether both say the same value of the same unit, whatever limits it. */
export function sameValue(said: Mark, held: Mark): boolean {
  if (said.reference && held.reference) return isWithinReference(said.reference, held.reference);
  if (said.kind === 'month')
    return held.value === said.value && held.kind === 'month' ? true : held.kind === 'date' && monthOf(held.value) === said.value;
  if (said.kind === 'date' && held.kind === 'month') return said.value.slice(5) === held.value;
  if (said.kind === 'date' && held.kind === 'date')
    return isWithin(held.value, said.value) || (isWithin(said.value, held.value) && said.value.startsWith('--'));
  return inMonths(said, held) || (sameUnit(said, held) && (said.value === held.value || nextTo(said, held)));
}

function monthOf(date: string): string {
  return date.startsWith('--') ? date.slice(2, 4) : date.slice(5, 7);
}

/** "Ein Jahr" is "12 Monate". */
function inMonths(said: Mark, held: Mark): boolean {
  const months = ({ kind, value }: Mark) => Number(value) * (kind === 'years' ? 12 : 1);
  return said.kind !== held.kind && isLong(said) && isLong(held) && months(said) === months(held);
}

function isLong({ kind }: Mark): boolean {
  return kind === 'years' || kind === 'months';
}

function isWithin(date: string, time: string): boolean {
  return date === time || date.startsWith(`${time}-`) || (time.startsWith('--') && date.endsWith(time.slice(1)));
}

function sameUnit(said: Mark, held: Mark): boolean {
  if (said.kind === held.kind) return true;
  if (said.isElliptic) return held.kind !== 'date' && held.kind !== 'phone' && !held.reference;
  return held.isElliptic && times.includes(said.kind);
}

/** "ab 21" says of whole things what "mehr als 20" says. */
function nextTo(said: Mark, held: Mark): boolean {
  if (!counts.includes(said.kind)) return false;
  const one = wholeBounds(said);
  if (one.length === 0) return false;
  const other = wholeBounds(held);
  return one.some((bound) => other.includes(bound));
}

/** Each mark of the evidence is compared with many. */
const knownBounds = new WeakMap<Mark, readonly string[]>();

function wholeBounds(mark: Mark): readonly string[] {
  const known = knownBounds.get(mark) ?? readWholeBounds(mark);
  knownBounds.set(mark, known);
  return known;
}

function readWholeBounds({ value, bounds }: Mark): string[] {
  const number = Number(value);
  return [...bounds].flatMap((bound) => {
    if (bound === '>') return [`>=${number + 1}`];
    if (bound === '<') return [`<=${number - 1}`];
    return bound === '>=' || bound === '<=' ? [`${bound}${number}`] : [];
  });
}

function limitsAgree(said: Mark, held: Mark): boolean {
  if (said.reference || said.kind === 'month' || said.kind === 'phone') return true;
  return agreesIn(said.bounds, held.bounds) || nextTo(said, held);
}

function perAgrees({ per: said }: Mark, { per: held }: Mark): boolean {
  const [saidTimes, heldTimes] = [said.filter(isTimeKey), held.filter(isTimeKey)];
  if (saidTimes.length > 0 && heldTimes.length > 0) return saidTimes.some((one) => heldTimes.includes(one));
  const [saidThings, heldThings] = [said.filter((one) => !isTimeKey(one)), held.filter((one) => !isTimeKey(one))];
  return (
    saidThings.length === 0 || heldThings.length === 0 || saidThings.some((one) => heldThings.some((other) => likeness(one, other) > 0))
  );
}

function isTimeKey(key: string): boolean {
  return timeKeys.includes(key);
}

function changeAgrees({ change: said }: Mark, { change: held }: Mark): boolean {
  if (held === 'of' || said === 'of') return said === held;
  return said === undefined || held === undefined || said === held;
}
