import type { Feedback } from '../ask/stores.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { AskFeature } from './ask-feature.ts';

const answerId = /^[0-9a-f]{8}-[0-9a-f]{4}$/;
const mostArticles = 3;

/**
 * Which answer a judgement is about, from the name that the answer was given (its id and its articles, see
 * `createAskFeature`). The name comes back from outside: only the shape of an id and articles that exist are taken
 * over, so that no words of anybody end up in the feedback.
 */
export function readFeedback(
  name: string,
  { person, at }: Incoming,
  feature: AskFeature,
): Omit<Feedback, 'verdict' | 'reasons'> | undefined {
  const [answer = '', ...parts] = name.split(' ');
  if (!answerId.test(answer)) return undefined;
  const articles = parts.filter((id) => feature.retriever().article(id) !== undefined).slice(0, mostArticles);
  return { answer, person, articles, at };
}
