import type { WrittenAnswer } from './reply-to-written.ts';
import { numberSources } from './reply-to-written.ts';

/** What hangs on a notice board of an answer: whole sentences and where they come from. */
export function posterOf(answer: WrittenAnswer) {
  const { outcome, written, article } = answer;
  const [first] = written.sentences.flatMap(({ cites }) => cites.flatMap((id) => written.evidence.find((each) => each.id === id) ?? []));
  const title = outcome.kind === 'grounded' ? outcome.extract.article.title : (article(first?.articleId ?? '')?.title ?? 'Aushang');
  return { title, sentences: written.sentences.map(({ text }) => text), sources: [...numberSources(answer).values()] };
}
