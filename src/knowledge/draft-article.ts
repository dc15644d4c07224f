import { Document, isMap } from 'yaml';
import type { Section } from '../ask/article.ts';

/** What a curator has to fill in. The check refuses an article in use that still has it. */
export const toFillIn = 'BITTE AUSFÜLLEN';

export type Draft = {
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  /** ISO days. */
  readonly reviewedOn: string;
  readonly reviewBy: string;
  /** Where it comes from, for the curator who looks for the source. */
  readonly origin: string;
  readonly body: string;
};

/** The file of a new article: a draft, with everything to fill in that the bot needs. */
export function draftArticle({ id, title, section, reviewedOn, reviewBy, origin, body }: Draft): string {
  const front = {
    id,
    title,
    section,
    summary: `${toFillIn}: in zwei Sätzen, was es ist und was am meisten zählt.`,
    questions: [`${toFillIn}: wie Leute danach fragen?`, `${toFillIn}: und noch eine Frage?`],
    synonyms: [],
    keyFacts: [{ label: toFillIn, value: `${toFillIn}: jede Zahl, Frist und Stelle`, source: 1 }],
    sources: [{ title: `${toFillIn} (${origin})`, url: 'https://www.example.org/bitte-ausfuellen' }],
    reviewedOn,
    reviewBy,
    status: 'draft',
    region: 'saarland',
    audience: ['union-secretary', 'works-council'],
  };
  const document = new Document(front);
  for (const field of ['keyFacts', 'sources']) {
    const item = document.getIn([field, 0], true);
    if (isMap(item)) item.flow = true;
  }
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${body.trim()}\n`;
}
