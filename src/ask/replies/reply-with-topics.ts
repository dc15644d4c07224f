import type { Form, Option } from '../../chat/form.ts';
import type { Reply } from '../../chat/reply.ts';
import { type Article, type Section, sectionNames } from '../article.ts';

const sections = Object.entries(sectionNames) as [Section, string][];
const examples = 4;

/** What the knowledge base is about: each part with how many articles it has and a few of them. */
export function replyWithTopics(articles: readonly Article[]): Reply {
  const items = sections.flatMap(([section, name]) => {
    const titles = articles.filter((article) => article.section === section).map((article) => article.title);
    return titles.length === 0
      ? []
      : [[{ bold: `${name} (${titles.length})` }, `: ${titles.slice(0, examples).join(' · ')}${titles.length > examples ? ' …' : ''}`]];
  });
  const buttons = [{ label: 'Thema öffnen', action: 'ask.open-topic', value: '', asks: true }];
  return {
    audience: 'asker',
    message: {
      title: `${articles.length} Themen in der Wissensbank`,
      blocks: [
        { kind: 'list', items },
        { kind: 'buttons', buttons },
      ],
    },
  };
}

export const topicForm: Form = {
  id: 'ask.topic',
  title: 'Thema öffnen',
  submit: 'Zeigen',
  steps: [
    {
      fields: [
        { kind: 'choice', id: 'section', label: 'Bereich', optional: true, options: sections.map(([value, label]) => ({ value, label })) },
        { kind: 'choice', id: 'article', label: 'Thema', hint: 'Tipp ein paar Buchstaben', search: true, dependsOn: 'section' },
      ],
    },
  ],
  initial: {},
  context: '',
};

const mostOptions = 100;

/** Articles whose title or other names hold the typed letters, within the chosen section. */
export function findTopicOptions(articles: readonly Article[], typed: string, section: unknown): Option[] {
  const wanted = typed.trim().toLowerCase();
  return articles
    .filter((article) => !section || article.section === section)
    .filter((article) => [article.title, ...article.synonyms].some((name) => name.toLowerCase().includes(wanted)))
    .slice(0, mostOptions)
    .map((article) => ({ value: article.id, label: article.title }));
}
