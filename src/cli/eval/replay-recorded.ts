import type { Article } from '../../ask/article.ts';
import { namesOf } from '../../ask/names-article.ts';
import type { Draft } from '../../ask/writing/evidence-book.ts';
import type { LanguageModel } from '../../ask/writing/language-model.ts';
import { draftArticle } from '../../ask/writing/pick-evidence.ts';
import { type Written, writeAnswer } from '../../ask/writing/write-answer.ts';
import { InputError } from '../../errors.ts';
import type { RecordedOutput } from './read-recorded.ts';

/** A recorded output and what became of it. */
export type Replayed = { readonly record: RecordedOutput; readonly written: Written };

/** Lets recorded outputs come as from a model, piece by piece, and be read and judged as in the running bot. */
export async function replayRecorded(records: readonly RecordedOutput[], articles: readonly Article[]): Promise<Replayed[]> {
  const names = articles.map((article) => ({ articleId: article.id, names: namesOf(article) }));
  const replayed: Replayed[] = [];
  for (const record of records) {
    const drafts = record.passages.map((place) => findDraft(place, articles, record.id));
    const { question, language } = record;
    const task = { question, language, drafts, earlier: [], style: 'usual', today: '' } as const;
    const parts = { model: createReplay(record), prompts: noPrompts, tools: () => [], names, signal: new AbortController().signal };
    replayed.push({ record, written: await writeAnswer(task, parts, () => undefined) });
  }
  return replayed;
}

/** A recording is read, whatever it was asked. */
const noPrompts = { render: () => '', hash: '' };

const pieceLength = 40;

function createReplay({ output, repeated }: RecordedOutput): LanguageModel {
  return {
    name: 'recorded',
    async *write(_request, signal) {
      for (const text of linesOf(output, repeated)) {
        for (let at = 0; at < text.length; at += pieceLength) {
          if (signal.aborted) return;
          yield { kind: 'text', text: text.slice(at, at + pieceLength) };
        }
      }
    },
  };
}

function* linesOf(output: string, repeated: number): Iterable<string> {
  const lines = output.trimEnd().split('\n');
  const last = lines.pop() ?? '';
  for (const line of lines) yield `${line}\n`;
  for (let place = 1; place <= repeated; place++) yield `${last.replaceAll('#', String(place))}\n`;
}

/** Passages as they stood when the article was reviewed: what has ended since then does not change a recording. */
function findDraft(place: string, articles: readonly Article[], record: string): Draft {
  const [id, part] = place.split(' | ');
  const article = articles.find((each) => each.id === id);
  const drafts = article === undefined ? [] : draftArticle(article, article.reviewedOn);
  const draft = part === '=summary' ? drafts.find(({ text }) => text === article?.summary) : drafts.find((each) => nameOf(each) === part);
  if (draft === undefined) throw new InputError(`${record}: the knowledge base has no passage ${place}`);
  return draft;
}

function nameOf({ fact, heading }: Draft): string {
  return fact?.label ?? heading;
}
