import type { Article, KeyFact, Source } from '../article.ts';
import type { Evidence as Passage } from '../guard/evidence.ts';

/** A passage of the knowledge base as a model gets it. `id` ("p3") is what the model cites it by. */
export type Evidence = Passage & {
  /** The key fact that it is, for its source. */
  readonly fact?: KeyFact | undefined;
  /** Where it is from, if that is no article. */
  readonly source?: Source | undefined;
};

/** A passage that has no number yet. */
export type Draft = {
  readonly article: Pick<Article, 'id' | 'title'>;
  readonly heading: string;
  readonly text: string;
  readonly fact?: KeyFact;
  readonly source?: Source;
};

/** All that a model was given for one answer; it can cite nothing else. */
export type EvidenceBook = {
  readonly all: () => readonly Evidence[];
  /** Numbers passages and gives them as the model reads them; one that was given before keeps its number and is not repeated. */
  readonly add: (drafts: readonly Draft[]) => string;
};

export function createEvidenceBook(): EvidenceBook {
  const given: Evidence[] = [];
  return {
    all: () => given,
    add(drafts) {
      const fresh = drafts.filter((draft) => !given.some((known) => known.articleId === draft.article.id && known.text === draft.text));
      const numbered = fresh.map(({ article, heading, text, fact, source }, place): Evidence => {
        const id = `p${given.length + place + 1}`;
        return { id, articleId: article.id, title: article.title, heading, text, fact, source };
      });
      given.push(...numbered);
      return writeArticles(numbered);
    },
  };
}

/** One element for each article, one line for each passage. */
function writeArticles(passages: readonly Evidence[]): string {
  const ids = [...new Set(passages.map(({ articleId }) => articleId))];
  return ids.map((id) => writeArticle(passages.filter(({ articleId }) => articleId === id))).join('\n');
}

function writeArticle(passages: readonly Evidence[]): string {
  const lines = passages.map(({ id, heading, text }) => `[${id}] ${heading === '' ? '' : `${disarm(heading)} – `}${disarm(text)}`);
  return [`<artikel titel="${disarm(passages[0]?.title ?? '').replaceAll('"', '”')}">`, ...lines, '</artikel>'].join('\n');
}

/** Nothing in a text can look like the end of an element or like the number of a passage. */
function disarm(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\[(?=\s*p\s*\d)/giu, '(');
}
