import type { Pair } from './pair.ts';
import { closest } from './passage.ts';
import { keyOf } from './read-words.ts';
import type { FoundRole, Role } from './roles.ts';
import type { Statement } from './statement.ts';

/** Roles that stand for one another: who speaks of the plant may mean the employer. */
export function kinOf({ role, canAct }: FoundRole): readonly Role[] {
  if (role === 'employer') return ['company'];
  if (role === 'company') return canAct ? ['employer'] : [];
  return role === 'apprentices' || role === 'jobless' ? ['staff'] : [];
}

/** "mit Zustimmung der Beschäftigten" lets them act. */
const consent = /zustimm|einverst/iu;

/** Everybody is meant by these words. */
const anybody =
  /(?<!\p{L})(?:wer|jemand|man|du|dir|dich|dein\p{L}*|person\p{L}*|menschen|betroffene\p{L}*|teilnehm\p{L}+|niemand\p{L}*|absolvent\p{L}*|erwachsene\p{L}*)(?!\p{L})/iu;

/**
 * True when a statement lets somebody act who does not act in the evidence, or names a party that the evidence does not.
 * `around` is what the passage is about.
 */
export function swapsRoles(pair: Pair, around: Statement): boolean {
  const { said, held } = pair;
  if (said.roles.some((found) => isForeign(found, pair, around))) return true;
  if (said.roles.some(({ role, side }) => side !== undefined && changesSide(role, side, held.roles))) return true;
  if (consent.test(said.text) || isPassive(said.text)) return false;
  return said.roles.some(
    ({ role, acts }) =>
      acts && !(role === 'company' && excuses(role, said, held)) && neverActs(role, held.roles) && !actsAsNoun(role, said, held),
  );
}

/** Who acts must be in the statement that carries; where nobody acts there, and for others, the passages are enough. */
function isForeign({ role, acts }: FoundRole, { said, held, others }: Pair, around: Statement): boolean {
  const somebodyActs = held.roles.some((found) => found.acts);
  if (hasRole(role, held) || (role === 'apprentices' && /ausbildung/iu.test(held.text))) return false;
  if (acts && somebodyActs) return !excuses(role, said, held);
  return !isWeak(role) && ![around, ...others].some((statement) => hasRole(role, statement));
}

function hasRole(role: Role, { roles }: Statement): boolean {
  return roles.some((found) => found.role === role || kinOf(found).includes(role));
}

function isWeak(role: Role): boolean {
  return role === 'company' || role === 'staff';
}

/** Who is acted on is the subject of the passive. */
function isPassive(text: string): boolean {
  return (
    /(?<!\p{L})(?:wird|werden|wurden?|worden)(?!\p{L})/iu.test(text) &&
    /(?<!\p{L})(?:\p{Ll}*ge\p{Ll}+(?:t|en)|\p{Ll}+iert)(?!\p{L})/u.test(text)
  );
}

/** "an die Beschäftigten" where the evidence says "an den Arbeitgeber". */
function changesSide(role: Role, side: string, held: readonly FoundRole[]): boolean {
  const same = held.filter((found) => found.side === side);
  return same.length > 0 && same.every((found) => found.role !== role && !kinOf(found).includes(role));
}

/** Anybody may be meant; a plant that has so many people does nothing by that. */
function excuses(role: Role, said: Statement, held: Statement): boolean {
  if (role === 'staff') return anybody.test(held.text);
  return (
    role === 'company' &&
    !/(?<!\p{L})(?:be)?(?:zahlt|zahlen|trägt|bekommt|beantragt|stellt|finanziert|übernimmt)(?!\p{L})/iu.test(said.text)
  );
}

const acts =
  /^(?:Verlangen|Zustimmung|Stellungnahme|Wunsch|Antrag|Vorschl\p{L}+|Erklärung|Widerspruch|Bedenken|Anhörung|Beteiligung|Einverständnis)$/u;

/** "Verlangt es der Betriebsrat" is "auf Verlangen des Betriebsrats". */
function actsAsNoun(role: Role, said: Statement, held: Statement): boolean {
  const found = held.roles
    .filter((other) => other.role === role)
    .map(({ start }) => /(?<noun>\p{Lu}\p{L}+) (?:d\p{L}+ )?$/u.exec(held.text.slice(0, start))?.groups?.noun);
  return found.some(
    (noun) => noun !== undefined && acts.test(noun) && !said.text.includes(noun) && closest(keyOf(noun.toLowerCase()), said.words) > 0,
  );
}

/** In the evidence the role is there but never as who acts, while somebody else acts. */
function neverActs(role: Role, held: readonly FoundRole[]): boolean {
  const same = held.filter((found) => found.role === role || kinOf(found).includes(role));
  return same.length > 0 && same.every(({ canAct }) => !canAct) && held.some((found) => found.acts && found.role !== role);
}
