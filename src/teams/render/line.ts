import type { FactRow, Inline, Text } from '../../chat/message.ts';
import { safeLink } from '../../platform/safe-link.ts';
import { safeText, shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';

/** A stretch of words that look alike. `link` is an address that people may be sent to, `gone` what is no longer true. */
export type Run = {
  readonly text: string;
  readonly bold?: true;
  readonly gone?: true;
  readonly link?: string;
  readonly citation?: number;
};

/** A paragraph or a row of a list, on its way into a card or into the text of a message. */
export type Line = { readonly look: Look; readonly runs: readonly Run[] };
export type Look = 'title' | 'heading' | 'paragraph' | 'row' | 'small' | 'error';

/** Stands where something was cut off. */
export const cutLine: Line = { look: 'paragraph', runs: [{ text: '… (gekürzt)' }] };

/** A line, or none where there is nothing to see. */
export function line(runs: readonly Run[], look: Look = 'paragraph'): Line[] {
  const trimmed = trimEnd(trimStart(runs));
  return trimmed.length === 0 ? [] : [{ look, runs: trimmed }];
}

/** A text; one that is bold from its beginning to its end is a heading. */
export function textLine(text: Text): Line[] {
  const runs = runsOf(text);
  return line(runs, runs.every(({ bold }) => bold) ? 'heading' : 'paragraph');
}

/** Markdown's own lists do not show on phones, so the signs are words. */
export function listLines(items: readonly Text[], isOrdered = false): Line[] {
  const shown = items.map((item) => trimStart(runsOf(item))).filter((runs) => runs.length > 0);
  return shown.flatMap((runs, place) => line([{ text: isOrdered ? `${place + 1}. ` : '• ' }, ...runs], 'row'));
}

/** "Dauer: 12 Monate [1]"; not a FactSet, which squeezes long values into half of a phone and reads Markdown. */
export function factLine({ label, value, citation: number, past }: FactRow): Line[] {
  const name = safeText(label).replace(/\s+/gu, ' ').trim();
  return line(
    [
      { text: name === '' || /[?!.:]$/.test(name) ? name : `${name}:`, bold: true },
      { text: ' ' },
      { text: safeText(value).trim(), ...(past === undefined ? {} : { gone: true }) },
      ...(past === undefined ? [] : [{ text: ` (${safeText(past)})` }]),
      ...(number === undefined ? [] : [{ text: unbroken }, citation(number)]),
    ],
    'row',
  );
}

export function runsOf(text: Text): Run[] {
  const runs: Run[] = [];
  for (const part of typeof text === 'string' ? [text] : text) {
    if (typeof part === 'object' && 'citation' in part) runs.push(...stickTo(runs.pop()), citation(part.citation));
    else runs.push(runOf(part));
  }
  return runs.filter((run) => run.text !== '');
}

function runOf(part: Exclude<Inline, { citation: number }>): Run {
  if (typeof part === 'string') return { text: safeText(part) };
  return 'bold' in part ? { text: safeText(part.bold), bold: true } : linkRun(part.text, part.link);
}

/** A link that may not be followed is shown in full, so that nobody wonders where it would lead. */
export function linkRun(text: string, address: string): Run {
  const link = safeLink(address, limits.url);
  if (link === undefined) return { text: safeText(text === address || address === '' ? text : `${text} (${address})`) };
  return { text: shortText(text, limits.linkText) || shortText(link, limits.linkText), link };
}

const citation = (number: number): Run => ({ text: `[${number}]`, citation: number });
const unbroken = '\u00A0';

/** What stands before a citation, and one space that does not break: no line begins with "[1]". */
function stickTo(before: Run | undefined): Run[] {
  if (before === undefined) return [];
  const text = before.text.trimEnd();
  return [...(text === '' ? [] : [{ ...before, text }]), { text: unbroken }];
}

function trimStart(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const [begin, ...rest] = first === -1 ? [] : runs.slice(first);
  return begin === undefined ? [] : [{ ...begin, text: begin.text.trimStart() }, ...rest];
}

function trimEnd(runs: readonly Run[]): readonly Run[] {
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  const end = runs[last];
  return end === undefined ? [] : [...runs.slice(0, last), { ...end, text: end.text.trimEnd() }];
}
