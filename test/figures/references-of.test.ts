import { describe, expect, it } from 'vitest';
import { isWithinReference, type Reference, referencesOf } from '../../src/figures/references-of.ts';

const written = (text: string) =>
  referencesOf(text).map(({ reference: { kind, number, parts, law } }) => [kind, number, ...parts, law].filter((part) => part).join(' '));

describe('the references of a text', () => {
  it.each([
    ['§ 82 Abs. 2 und 3 SGB III', ['paragraph 82 abs 2 abs 3 SGB III']],
    ['§§ 96 bis 98 BetrVG', ['paragraph 96 BetrVG', 'paragraph 97 BetrVG', 'paragraph 98 BetrVG']],
    ['§§ 37, 40 und 65 BetrVG', ['paragraph 37 BetrVG', 'paragraph 40 BetrVG', 'paragraph 65 BetrVG']],
    ['§ 87 Abs. 1 Nr. 3 BetrVG', ['paragraph 87 abs 1 n 3 BetrVG']],
    ['§ 111 Satz 2 BetrVG', ['paragraph 111 satz 2 BetrVG']],
    ['37 Abs. 6 BetrVG', ['paragraph 37 abs 6 BetrVG']],
    ['§ 80 BetrVG gibt zwei Wege (Abs. 3)', ['paragraph 80 BetrVG', 'paragraph 80 abs 3 BetrVG']],
    ['Paragraf 106a', ['paragraph 106a']],
    ['Module 2 bis 4, Art. 50', ['module 2', 'module 3', 'module 4', 'article 50']],
    ['§ 82: 50 bis 499 Beschäftigte, § 82 und 75 %', ['paragraph 82', 'paragraph 82']],
    ['60 % und 4 Monate', []],
  ])('"%s" are %j', (text, references) => {
    expect(written(text)).toEqual(references);
  });

  it.each([
    ['§ 82', '§ 82 Abs. 3 SGB III', true],
    ['§ 82 Abs. 3 SGB III', '§ 82', false],
    ['§ 82 Abs. 2', '§ 82 Abs. 3', false],
    ['§ 82 SGB III', '§ 82 SGB IX', false],
    ['§ 82', '§ 82a', false],
  ])('"%s" is within "%s": %s', (one, other, expected) => {
    expect(isWithinReference(first(one), first(other))).toBe(expected);
  });
});

function first(text: string): Reference {
  const [found] = referencesOf(text);
  if (!found) throw new Error(`no reference in ${text}`);
  return found.reference;
}
