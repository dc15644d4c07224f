import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/knowledge/read-body.ts';
import { counts } from '../counts.ts';
import { anyText } from './any-text.ts';

const sentencesOf = (markdown: string) => readBody(markdown).sections.flatMap(({ sentences }) => sentences);
const problemsOf = (markdown: string) => readBody(markdown).problems.map(({ line, problem }) => `${line} ${problem}`);

describe('the sections of a text', () => {
  it('begin at headings of every depth', () => {
    expect(readBody('Vorweg.\n\n# Eins\n\nA.\n\n### Zwei\nB.\n\nDrei\n---\nC.').sections).toEqual([
      { heading: '', sentences: ['Vorweg.'] },
      { heading: 'Eins', sentences: ['A.'] },
      { heading: 'Zwei', sentences: ['B.'] },
      { heading: 'Drei', sentences: ['C.'] },
    ]);
  });

  it('include a heading without text, which still names what follows', () => {
    expect(readBody('# Eins\n\n## Zwei\n\nB.').sections).toEqual([
      { heading: 'Eins', sentences: [] },
      { heading: 'Zwei', sentences: ['B.'] },
    ]);
  });

  it('have headings without markup', () => {
    expect(readBody('## *Wer* zahlt `was` [wo](https://x.de) &amp; wann?\n\nA.').sections[0]?.heading).toBe('Wer zahlt was wo & wann?');
  });

  it('are none in an empty text', () => {
    expect(readBody('')).toEqual({ sections: [], problems: [] });
    expect(readBody('\n\n***\n\n[x]: https://x.de\n')).toEqual({ sections: [], problems: [] });
  });
});

describe('the sentences of a text', () => {
  it.each([
    ['a list', '- eins\n- zwei. Und drei\n', ['eins', 'zwei.', 'Und drei']],
    ['a list of whole sentences', '1. Der Betrieb zahlt.\n2. Die Agentur zahlt.\n', ['Der Betrieb zahlt.', 'Die Agentur zahlt.']],
    ['lists in lists', '- eins\n  - zwei\n    - drei\n- vier\n', ['eins', 'zwei', 'drei', 'vier']],
    ['a list with paragraphs', '- eins\n\n  noch eins\n\n- zwei\n', ['eins', 'noch eins', 'zwei']],
    ['a list of tasks', '- [x] fertig\n- [ ] offen\n', ['fertig', 'offen']],
    ['a quotation', '> Das gilt.\n> So ist es.\n', ['Das gilt.', 'So ist es.']],
    ['emphasis', 'Das ist **sehr** *wichtig* und ~~falsch~~ neu.', ['Das ist sehr wichtig und falsch neu.']],
    ['links', 'Siehe [hier](https://x.de "Titel") und <https://y.de>.', ['Siehe hier und https://y.de.']],
    ['a link that would run code', 'Siehe [hier](javascript:alert(1)).', ['Siehe hier.']],
    ['a link by name', 'Siehe [hier][1].\n\n[1]: https://x.de', ['Siehe hier.']],
    ['code', 'Mit `tws &lt; x` starten.', ['Mit tws &lt; x starten.']],
    ['a block of code', '```sh\nnpm ci\n```\n', ['npm ci']],
    ['entities', 'Meister &amp; Techniker, &lt; 10 &gt; 5, &quot;so&quot;', ['Meister & Techniker, < 10 > 5, "so"']],
    ['escapes', '5 \\* 3 und \\# und \\_', ['5 * 3 und # und _']],
    ['a line break', 'erste Zeile  \nzweite Zeile', ['erste Zeile zweite Zeile']],
    ['a soft line break', 'erste\nZeile', ['erste Zeile']],
    ['HTML', 'vor <b>dem</b> Ende', ['vor dem Ende']],
    ['signs that are no markup', '5 < 10, 3 * 4 * 5, § 82a_b_c', ['5 < 10, 3 * 4 * 5, § 82a_b_c']],
  ])('come out of %s', (_, markdown, expected) => expect(sentencesOf(markdown)).toEqual(expected));

  it('name the column in each row of a table', () => {
    expect(sentencesOf('| Größe | Zuschuss |\n|---|---|\n| unter 50 | **100 %** |\n| ab 500 | 25 % |\n')).toEqual([
      'Größe: unter 50; Zuschuss: 100 %',
      'Größe: ab 500; Zuschuss: 25 %',
    ]);
  });

  it('name no column that has no name', () => {
    expect(sentencesOf('| | Zuschuss |\n|---|---|\n| unter 50 | 100 % |\n')).toEqual(['unter 50; Zuschuss: 100 %']);
  });
});

describe('HTML in a text', () => {
  const html = 'HTML in the text; use Markdown';

  it.each([
    ['a paragraph', 'eins\nzwei\ndrei <b>vier</b>\nfünf', [3]],
    ['a block', 'eins\n\n<div>\nzwei\n</div>\n\ndrei', [3]],
    ['a comment', 'eins\n\n<!-- zwei -->\n', [3]],
    ['a heading', 'eins\n\n## <i>zwei</i>\n', [3]],
    ['a list', '- eins\n- zwei\n  - drei\n  - <u>vier</u>\n- fünf', [4]],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | <br> |\n', [4]],
    ['the head of a table', '| a | <b>b</b> |\n|---|---|\n| 1 | 2 |\n', [1]],
    ['a quotation', 'eins\n\n> zwei\n> <b>drei</b>\n', [4]],
    ['emphasis', 'eins\n\n**zwei <b>drei</b>**\n', [3]],
    ['two places', '<b>eins</b>\n\nzwei\n\n<b>drei</b>\n', [1, 5]],
    ['a place behind the same tag as code', '`<b>` heißt fett\n\nzwei <b>drei</b>\n', [3]],
    ['a script', 'eins\n\n<script>alert(1)</script>\n', [3]],
  ])('is named at its line in %s', (_, markdown, lines) => {
    expect(problemsOf(markdown)).toEqual(lines.map((line) => `${line} ${html}`));
  });

  it.each(['`<b>`', '```\n<b>\n```', '5 < 10 > 3', '<https://x.de>', '<info@x.de>', '\\<b>', '&lt;b&gt;', 'a <3 b'])(
    'is not %j',
    (markdown) => expect(problemsOf(markdown)).toEqual([]),
  );

  it.each(['&nbsp;', '&auml;', '&#8203;', '&#x202E;', '&euro;'])('is also the character reference %s', (reference) => {
    expect(problemsOf(`eins\n\n- zwei\n- drei ${reference} vier\n`)).toEqual([
      `4 character reference ${reference} in the text; write the character itself`,
    ]);
  });
});

describe('a text that is hard to read', () => {
  it.each([
    ['quotations', `${'>'.repeat(10_000)} x`],
    ['lists', `${'- '.repeat(10_000)}x`],
  ])('of 10,000 %s in each other is a fault, no crash', (_, markdown) => {
    expect(readBody(markdown)).toEqual({ sections: [], problems: [{ line: 1, problem: 'the text nests too deeply' }] });
  });

  it('never throws, and never gives an empty sentence', () => {
    const piece = fc.constantFrom(
      '- ',
      '  ',
      '\n',
      '\n\n',
      '# ',
      '|',
      '---',
      '*',
      '**',
      '`',
      '[',
      '](',
      ')',
      '<',
      '>',
      '&amp;',
      '&',
      '.',
      'Abs. 3',
      'ä',
    );
    const markdown = fc.array(fc.oneof(piece, anyText), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, (text) => sentencesOf(text).every((sentence) => sentence !== '' && sentence === sentence.trim())),
      { numRuns: counts.propertyRuns },
    );
  });

  it('has every problem on one of its lines', () => {
    const line = fc.constantFrom(
      '<b>',
      '- <i>x</i>',
      '  - <u>',
      'Text',
      '',
      '> &nbsp;',
      '| a | <br> |',
      '|---|---|',
      '`<b>`',
      '    <b>',
      '1. &#9;',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const named = readBody(lines.join('\n')).problems.map((problem) => lines[problem.line - 1] ?? '');
        return named.every((text) => /[<&]/.test(text));
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});
