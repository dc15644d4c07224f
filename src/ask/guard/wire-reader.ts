import type { Sentence } from './evidence.ts';

/** What a line of the model's answer is. After a bad one that ends the reading nothing follows. */
export type Part =
  | { readonly kind: 'verdict'; readonly answerable: boolean }
  | { readonly kind: 'sentence'; readonly sentence: Sentence }
  | { readonly kind: 'bad'; readonly reason: 'no-verdict' | 'line-too-long' | 'too-many-lines' };

/** Reads what a model streams: first the verdict, then one sentence a line with the ids of its passages. Memory is bounded. */
export type WireReader = { readonly push: (chunk: string) => readonly Part[]; readonly end: () => readonly Part[] };

const longestLine = 2_000;
const mostLines = 40;

type State = { rest: string; lines: number; isOver: boolean; readonly goesOn: boolean };

/**
 * Makes a reader for one answer. `end` reads a last line that no line break ends. `goesOn`: a verdict was written before, so that the
 * first line may be a sentence.
 */
export function createWireReader({ goesOn = false }: { readonly goesOn?: boolean } = {}): WireReader {
  const state: State = { rest: '', lines: 0, isOver: false, goesOn };
  return {
    push: (chunk) => readLines(state, chunk),
    end: () => {
      const parts = readLines(state, '\n');
      state.isOver = true;
      return parts;
    },
  };
}

function readLines(state: State, chunk: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < chunk.length && !state.isOver; ) {
    const end = chunk.indexOf('\n', at);
    const piece = chunk.slice(at, end < 0 ? chunk.length : end);
    at += piece.length + 1;
    if (state.rest.length + piece.length > longestLine) parts.push(stop(state, 'line-too-long'));
    else if (end < 0) state.rest += piece;
    else parts.push(...readLine(state, piece));
  }
  return parts;
}

function readLine(state: State, piece: string): Part[] {
  const line = (state.rest + piece).trim();
  state.rest = '';
  if (line === '' || /^`{3}\w*$/.test(line)) return [];
  if (state.lines >= mostLines) return [stop(state, 'too-many-lines')];
  state.lines += 1;
  return [state.lines === 1 ? readVerdict(state, line) : { kind: 'sentence', sentence: readSentence(line) }];
}

function stop(state: State, reason: Extract<Part, { kind: 'bad' }>['reason']): Part {
  state.isOver = true;
  state.rest = '';
  return { kind: 'bad', reason };
}

const verdict = /^[^\p{L}\d]*(?<not>keine\s+)?antwort[^\p{L}\d]*$/iu;

/** "ANTWORT" or "KEINE ANTWORT", whatever signs stand around it. */
function readVerdict(state: State, line: string): Part {
  const found = verdict.exec(line);
  if (found) return { kind: 'verdict', answerable: found.groups?.not === undefined };
  return state.goesOn ? { kind: 'sentence', sentence: readSentence(line) } : stop(state, 'no-verdict');
}

/** Ids as the prompt gives them; a placeholder ("[NAME_1]") and whatever else stands in brackets is part of the sentence. */
const citations = /(?:\s*\[\s?p\d{1,3}(?:[,;]?\s?p\d{1,3}){0,20}\s?\])+(?<end>\s*[.!?]?)\s*$/u;

/** Takes the ids from the end of a line and the sign of a list from its start. */
function readSentence(line: string): Sentence {
  const found = citations.exec(line);
  const text = line.slice(0, found?.index ?? line.length) + (found?.groups?.end ?? '').trim();
  const cites = found?.[0].match(/p\d+/g) ?? [];
  return { text: text.replace(/^(?:[-*•–]|\d{1,2}[.)])\s+/u, '').trim(), cites: [...new Set(cites)] };
}
