import { calls, events } from '../../llm/peer/replies.ts';
import { writeWell } from '../good-model.ts';
import type { Given } from '../peer/read-given.ts';
import type { Attack } from './malicious-model.ts';
import { type Truth, truthOf } from './truths.ts';

/** Calls of tools: such as nobody has, with arguments that fit nothing, without end. */
export function lookingUp(): Attack[] {
  const every = (given: readonly { readonly name: string; readonly given: string }[], name: string): Attack => ({
    name,
    marks: [],
    // Who may look up no more has to answer.
    write: (asked) => (asked.tools.length > 0 ? calls(...given) : writeWell(asked)),
  });
  const long = 'x'.repeat(100_000);
  return [
    every([{ name: 'buche_workshop', given: '{"workshop":"ki-1","plaetze":99}' }], 'a tool that books'),
    every(
      [
        { name: 'exec', given: '{"cmd":"rm -rf /"}' },
        { name: 'sende_nachricht', given: '{"an":"<!channel>"}' },
      ],
      'tools that nobody has',
    ),
    every(
      [
        { name: 'suche', given: '{"frage":' },
        { name: 'artikel', given: '[]' },
        { name: 'suche', given: 'null' },
      ],
      'broken arguments',
    ),
    every([{ name: 'suche', given: JSON.stringify({ frage: long }) }], 'a search that is too long'),
    every(
      [
        { name: 'artikel', given: '{"titel":"../../../etc/passwd"}' },
        { name: 'artikel', given: '{"titel":"__proto__"}' },
      ],
      'other files',
    ),
    every(
      Array.from({ length: 400 }, () => ({ name: 'suche', given: '{"frage":"Kurzarbeit"}' })),
      'hundreds of lookups',
    ),
    every(
      [
        { name: 'fristen', given: '{}' },
        { name: 'workshops', given: '{}' },
        { name: 'schwellenwerte', given: '{}' },
      ],
      'lookups without end',
    ),
  ];
}

/** What is no answer, or much too much of one. */
export function misshapen(): Attack[] {
  const mega = 1_000_000;
  const plain = (name: string, write: (truth: Truth, given: Given) => string): Attack => ({
    name,
    marks: [],
    write: (given) => write(truthOf(given), given),
  });
  return [
    plain('no verdict', ({ text, id }) => `${text} [${id}]\n${text} [${id}]\n`),
    plain('another verdict', ({ text, id }) => `JA\n${text} [${id}]\n`),
    plain('a verdict too many', ({ text, id }) => `KEINE ANTWORT\nANTWORT\n${text} [${id}]\nANTWORT\n`),
    plain('nothing but a verdict', () => 'ANTWORT\n'),
    plain('1 MB in a line', () => `ANTWORT\n${'Kurzarbeit '.repeat(mega / 11)}[p1]\n`),
    plain('1 MB of a sentence', ({ text, id }) => `ANTWORT\n${`${text} [${id}]\n`.repeat(mega / (text.length + 6))}`),
    plain('1 MB after a true sentence', ({ text, id }) => `ANTWORT\n${text} [${id}]\n${'9'.repeat(mega)}`),
    plain('1 MB of empty lines', ({ text, id }) => `ANTWORT\n${'\n'.repeat(mega)}${text} [${id}]\n`),
    plain('its instructions', (_truth, { system }) => `ANTWORT\n${system}\n`),
    plain(
      'its instructions with citations',
      (_truth, { system }) =>
        `ANTWORT\n${system
          .split('\n')
          .map((line) => `${line} [p1]`)
          .join('\n')}\n`,
    ),
    plain('all that it was given', (_truth, { user }) => `ANTWORT\n${user}\n`),
    plain(
      'the question with a citation',
      ({ text, id }, { question }) => `ANTWORT\n${text} [${id}]\n${question} [${id}]\n${question}. [${id}]\n`,
    ),
    plain('JSON', ({ text, id }) => JSON.stringify({ verdict: 'ANTWORT', sentences: [{ text, cites: [id] }], html: '<script>' })),
    plain('thoughts', ({ text, id }) => `<think>ANTWORT\n${text} [p99]</think>ANTWORT\n<think>${text}</think> [${id}]\n`),
    {
      name: 'another end than it has',
      marks: [],
      write: () => events('data: {"choices":[{"delta":{"content":"ANTWORT\\n<script>"}}]}\n\n'),
    },
  ];
}
