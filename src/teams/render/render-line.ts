import type { Element } from './card.ts';
import type { Line, Look, Run } from './line.ts';
import { joiner, markdownBold, markdownLine, markdownLink, markdownWords, plainWords } from './markdown.ts';

/**
 * A line of a card. Words alone are a RichTextBlock, in which no client reads Markdown. A link in there would be an action,
 * of which a card may have six; so a line with links is a TextBlock, and its words are kept from meaning anything.
 */
export function renderLine({ look, runs }: Line): Element {
  const { block, words } = looks[look];
  if (runs.some(({ link }) => link !== undefined)) {
    const text = markdownLine(joinMarkdown(runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }))));
    return { type: 'TextBlock', text, wrap: true, ...block, ...words };
  }
  const inlines = joinRuns(runs).map((run) => ({ type: 'TextRun', text: plainWords(run.text), ...words, ...styleOf(run) }));
  return { type: 'RichTextBlock', ...block, inlines };
}

/** Neighbours that look alike are one. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.bold === run.bold && last?.gone === run.gone && last) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

type Styles = { readonly block: object; readonly words: object };

const looks: Readonly<Record<Look, Styles>> = {
  title: { block: {}, words: { size: 'Large', weight: 'Bolder' } },
  heading: { block: { spacing: 'Medium' }, words: {} },
  paragraph: { block: {}, words: {} },
  row: { block: { spacing: 'Small' }, words: {} },
  small: { block: { spacing: 'Small' }, words: { size: 'Small', isSubtle: true } },
  error: { block: { spacing: 'Small' }, words: { color: 'Attention' } },
};

function styleOf({ bold, gone }: Run): object {
  return { ...(bold ? { weight: 'Bolder' } : {}), ...(gone ? { strikethrough: true } : {}) };
}

/** Lines as the text of a message, which Teams reads as Markdown. `[1]` is the sign by which it finds a citation. */
export function renderText(lines: readonly Line[]): string {
  const paragraphs = lines.flatMap(({ runs }) => joinMarkdown(runs).split('\n'));
  return paragraphs
    .map(markdownLine)
    .filter((each) => each !== '')
    .join('\n\n');
}

/** Signs of ours that meet must not mean something else together: `![1]`, `[1](…)`, `****`. */
function joinMarkdown(runs: readonly Run[]): string {
  return runs.map(toMarkdown).reduce((before, next) => {
    const isApart = !meeting.test(before.slice(-1) + next.slice(0, 1));
    return isApart ? before + next : `${before}${joiner}${next}`;
  }, '');
}

const meeting = /^(?:!\[|\][([:]|\*\*|\{\{|:\/|w\.)$/i;

function toMarkdown({ text, bold, link, citation }: Run): string {
  if (citation !== undefined) return `[${citation}]`;
  if (link !== undefined) return markdownLink(markdownWords(text), link);
  // Across the end of a line nothing stays bold.
  return bold
    ? text
        .split('\n')
        .map((each) => markdownBold(markdownWords(each)))
        .join('\n')
    : markdownWords(text);
}
