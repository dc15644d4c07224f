import type { DigestInput } from '../digest-input.ts';
import { fewestPeople } from '../fewest-people.ts';
import type { Item } from '../issue.ts';
import { articlesInUse } from '../told.ts';

const mostTopics = 3;

/** Topics that several people asked about, most asked first: the titles of the articles and nothing else. */
export function tellAsked(input: DigestInput): readonly Item[] {
  const articles = articlesInUse(input);
  const asked = input.asked.filter(({ people }) => people >= fewestPeople).toSorted((one, other) => other.people - one.people);
  const told = asked.flatMap(({ articleId }) => articles.get(articleId) ?? []).slice(0, mostTopics);
  return told.map(({ id, title }) => ({ key: `asked ${id}`, articleId: id, text: title }));
}
