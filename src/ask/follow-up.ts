import type { Turn } from './stores.ts';

/** Words that stand for what was talked about. */
const pronoun = /\b(?:das|dafür|davon|dabei|damit|dazu|dagegen|es|sie|ihn|diese[rsmn]?|dort|denn)\b/iu;
const goesOn = /^(?:und|oder|aber|auch|dann|also|wenn)\b/iu;
const asksOn = /^(?:wer|wie|was|wann|wo|wohin|warum|ab wann|bis wann|ab wie|bis wie|für wen|mit)\b/iu;

const mostWordsOfFollowUp = 12;
const mostWordsOfFragment = 4;

/**
 * The turn that a question continues ("und mit Kind?", "wer beantragt das?"), if it does. A pronoun points back even
 * when the question names another thing ("geht das auch bei Insolvenz?"); "und …?" and short questions only when they name
 * none; a noun alone is a topic of its own. `namesTopic` tells whether the question names a topic of its own.
 */
export function findContinued(question: string, turns: readonly Turn[], namesTopic: boolean): Turn | undefined {
  const last = turns.findLast((turn) => turn.articles.length > 0);
  const length = question.split(/\s+/).length;
  if (!last || length > mostWordsOfFollowUp) return undefined;
  if (pronoun.test(question) && !definesTopic(question)) return last;
  return !namesTopic && (goesOn.test(question) || (length <= mostWordsOfFragment && asksOn.test(question))) ? last : undefined;
}

/** "Was ist das Qualifizierungsgeld?": an article before a noun is no pronoun. */
function definesTopic(question: string): boolean {
  return /\b(?:das|diese[rsmn]?|sie)\s+\p{Lu}/u.test(question);
}
