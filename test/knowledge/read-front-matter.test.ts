import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/knowledge/read-front-matter.ts';

const read = (yaml: string) => readFrontMatter('a.md', `---\n${yaml}\n---\nText\n`);
const fault = (line: number, problem: string) => ({ faults: [{ file: 'a.md', line, problem }] });

/** Line and problem of each fault, none for sound front matter. */
function faultsOf(yaml: string) {
  const front = read(yaml);
  return 'faults' in front ? front.faults.map(({ line, problem }) => `${line} ${problem}`) : [];
}

describe('front matter', () => {
  it('is cut off the body, whose first line is known', () => {
    expect(readFrontMatter('a.md', '---\na: 1\nb: [x, y]\n---\n\nText\n')).toMatchObject({
      data: { a: 1, b: ['x', 'y'] },
      body: '\nText\n',
      bodyLine: 5,
    });
  });

  it('ends at the first line of three dashes; a later rule belongs to the text', () => {
    expect(readFrontMatter('a.md', '---\na: 1\n---\nText\n\n---\n\nmehr')).toMatchObject({ data: { a: 1 }, body: 'Text\n\n---\n\nmehr' });
  });

  it('may end the file', () => {
    expect(readFrontMatter('a.md', '---\na: 1\n---')).toMatchObject({ data: { a: 1 }, body: '' });
  });

  it('keeps dates as text', () => {
    expect(read('reviewedOn: 2026-11-01')).toMatchObject({ data: { reviewedOn: '2026-11-01' } });
  });

  it.each(['', 'Text\n', '# Titel\n---\na: 1\n---\n', '---\na: 1\n', ' ---\na: 1\n---\n', '---\n---\nText\n'])(
    'is missed in %j',
    (text) => {
      expect(readFrontMatter('a.md', text)).toEqual(fault(1, 'has no front matter between two lines of ---'));
    },
  );
});

describe('the line of a field', () => {
  const front = read('a: 1\nb:\n  - x\n  - c: 2\n    d: >-\n      lang\n\n# Kommentar\ne:\n  f: 3');
  const lineOf = 'lineOf' in front ? front.lineOf : () => 0;

  it.each([
    [['a'], 2],
    [['b'], 3],
    [['b', 0], 4],
    [['b', 1], 5],
    [['b', 1, 'c'], 5],
    [['b', 1, 'd'], 6],
    [['e'], 10],
    [['e', 'f'], 11],
  ])('%j is where its name stands', (path, line) => expect(lineOf(path)).toBe(line));

  it('is that of the field around it for one that is missing', () => {
    expect(lineOf(['b', 1, 'missing'])).toBe(5);
    expect(lineOf(['e', 'missing', 'deeper'])).toBe(10);
  });

  it('is the first one for a missing field of the top level', () => expect(lineOf(['missing'])).toBe(2));
});

describe('broken YAML', () => {
  it.each([
    ['a text after a list', 'a: 1\nb: [x]y', '3 broken YAML: Unexpected scalar at node end'],
    [
      'the end that a list lacks',
      'a: 1\nb: [x',
      '4 broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['a second colon', 'a: 1\nb: x: y', '3 broken YAML: Nested mappings are not allowed in compact mappings'],
    ['a tab as indentation', 'a: 1\nb:\n\t- x', '4 broken YAML: Tabs are not allowed as indentation'],
  ])('is named with the line of %s, in one line without the source', (_, yaml, expected) => {
    expect(faultsOf(yaml)[0]).toBe(expected);
  });

  it.each([
    ['at the top', 'a: 1\nb: 2\na: 3', '4 field "a" stands twice'],
    ['below', 'a:\n  - b: 1\n    b: 2', '4 field "a.0.b" stands twice'],
    ['quoted and plain', 'a: 1\n"a": 2', '3 field "a" stands twice'],
  ])('is a key that stands twice %s', (_, yaml, expected) => expect(faultsOf(yaml)).toEqual([expected]));

  it('is a key that is no text', () => {
    expect(faultsOf('a: 1\n? [x, y]\n: 2')).toEqual(['3 broken YAML: With stringKeys, all keys must be strings']);
  });
});

describe('YAML that curated text has no use for', () => {
  it('is an alias, named where it is used', () => {
    expect(faultsOf('a: &x wert\nb: 2\nc: *x')).toEqual(['4 uses the YAML alias *x; write the value out']);
    expect(faultsOf('a: 1\nb: *nobody')).toEqual(['3 uses the YAML alias *nobody; write the value out']);
  });

  it('is a bomb of aliases, which is never unfolded', () => {
    const letters = [...'bcdefghijklmnopqrstuvwxyz'];
    const bomb = letters.map((letter, i) => `${letter}: &${letter} [${`*${letters[i - 1] ?? 'a'},`.repeat(9)}]`);
    const start = performance.now();
    expect(faultsOf(['a: &a [x]', ...bomb].join('\n'))).toHaveLength(25 * 9);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('is an alias to the field around it', () => {
    expect(faultsOf('a: &x\n  b: *x')).toEqual(['3 uses the YAML alias *x; write the value out']);
  });

  it.each([
    ['!own x', '3 broken YAML: Unresolved tag: !own'],
    ['!!js/function "x"', '3 broken YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
    ['!!str 3', '3 uses the YAML tag tag:yaml.org,2002:str; leave it out'],
    ['!!binary aGFsbG8=', '3 uses the YAML tag tag:yaml.org,2002:binary; leave it out'],
    ['!!set { x, y }', '3 uses the YAML tag tag:yaml.org,2002:set; leave it out'],
    ['!!timestamp 2026-01-01', '3 uses the YAML tag tag:yaml.org,2002:timestamp; leave it out'],
  ])('is the tag of %s', (value, expected) => expect(faultsOf(`a: 1\nb: ${value}`)).toEqual([expected]));

  it.each(['\\u200B', '\\u202E', '\\0', '\\e', '\\U000E0041', '\\r'])('is the hidden character that the escape %s writes', (written) => {
    expect(faultsOf(`a: 1\nb:\n  - "x${written}y"`)).toEqual([expect.stringMatching(/^4 hidden character U\+[0-9A-F]{4,5}; delete it$/)]);
  });
});

describe('deep or long YAML', () => {
  it('is refused below twenty levels', () => {
    expect(faultsOf(`a: ${'['.repeat(19)}${']'.repeat(19)}`)).toEqual([]);
    expect(faultsOf(`a: ${'['.repeat(20)}${']'.repeat(20)}`)).toEqual(['2 nests deeper than 20 levels']);
  });

  it.each([
    ['lists in brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['open brackets', `a: ${'['.repeat(10_000)}`],
    ['lists in lists', `a:\n${'- '.repeat(10_000)}x`],
    ['braces', `a: ${'{a: '.repeat(10_000)}x${'}'.repeat(10_000)}`],
    ['keys of keys', `a: 1\n${'? '.repeat(10_000)}x`],
    ['open quotes', '"'.repeat(9999)],
  ])('of 10,000 %s is a fault at once, no crash', (_, yaml) => {
    const start = performance.now();
    expect(faultsOf(yaml)).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('of 20,000 fields is read within three seconds', () => {
    const start = performance.now();
    expect(faultsOf(Array.from({ length: 20_000 }, (_, i) => `field${i}: 1`).join('\n'))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('names that mean something to JavaScript', () => {
  it('stay plain data and change no object', () => {
    const front = read('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\ntoString: 1');
    expect('data' in front ? Object.keys(front.data as object) : []).toEqual(['__proto__', 'constructor', 'toString']);
    expect({}).not.toHaveProperty('polluted');
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });
});
