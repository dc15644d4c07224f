import { toFillIn } from '../draft-article.ts';
import type { ArticleFile } from '../load-knowledge-base.ts';
import type { Finding } from './finding.ts';

type Place = { readonly path: readonly PropertyKey[]; readonly text: string };

/** What the template left to fill in, in an article that is in use. */
export function findGaps({ file, article, lineOf }: ArticleFile): Finding[] {
  const { title, summary, questions, keyFacts, sources, sections } = article;
  const places: readonly Place[] = [
    { path: ['title'], text: title },
    { path: ['summary'], text: summary },
    ...questions.map((text, i) => ({ path: ['questions', i], text })),
    ...keyFacts.map(({ label, value }, i) => ({ path: ['keyFacts', i], text: `${label} ${value}` })),
    ...sources.map((source, i) => ({ path: ['sources', i], text: source.title })),
    { path: ['status'], text: sections.flatMap(({ sentences }) => sentences).join(' ') },
  ];
  const open = places.filter(({ text }) => text.includes(toFillIn));
  return open.map(({ path }) => ({ file, line: lineOf(path), code: 'unfinished', severity: 'error', problem: `still says ${toFillIn}` }));
}
