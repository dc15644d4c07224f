import type { Turn } from './stores.ts';

const pointsBack =
  /^(?:und|oder|aber|auch|dann|also|wenn)\b|\b(?:das|dafür|davon|dabei|damit|dazu|dagegen|es|sie|ihn|diese[rsmn]?|dort|denn)\b/iu;

const mostWordsOfFollowUp = 12;
const mostWordsOfFragment = 4;

/**
 * The turn that a question continues ("und mit Kind?", "wer beantragt das?"), if it does: short, and either pointing
 * back or a mere fragment. `namesTopic` tells whether the question names a topic of its own.
 */
export function findContinued(question: string, turns: readonly Turn[], namesTopic: boolean): Turn | undefined {
  const last = turns.findLast((turn) => turn.articles.length > 0);
  const length = question.split(/\s+/).length;
  if (!last || namesTopic || length > mostWordsOfFollowUp) return undefined;
  return length <= mostWordsOfFragment || pointsBack.test(question) ? last : undefined;
}
