import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { branchIds } from '../../src/ask/article.ts';
import { readConfig } from '../../src/config.ts';
import { hashOf } from '../../src/knowledge/load-knowledge-base.ts';
import { readArticle } from '../../src/knowledge/read-article.ts';
import { readSample, sampleArticle, sampleWith } from './sample-article.ts';
import { openShippedBase } from './shipped-base.ts';

const region = 'region: federal\n';
const tagged = (field: string) => sampleWith(region, `${region}${field}`);

function faultsOf(text: string) {
  const read = readArticle('a.md', text);
  return 'faults' in read ? read.faults.map(({ line, problem }) => `${line} ${problem}`) : [];
}

describe('the branches of an article', () => {
  it('are optional', () => {
    expect(readSample().branches).toBeUndefined();
    expect(readSample(tagged('branches: [neunkirchen, voelklingen]\n')).branches).toEqual(['neunkirchen', 'voelklingen']);
  });

  it.each([
    ['branches: [trier]\n', '26 field "branches.0": Invalid option'],
    ['branches: []\n', '26 field "branches": Too small'],
    ['branches: [neunkirchen, neunkirchen]\n', '26 field "branches": names a branch twice'],
    ['branches: neunkirchen\n', '26 field "branches": Invalid input'],
  ])('are checked: %j', (field, problem) => {
    expect(faultsOf(tagged(field))).toEqual([expect.stringContaining(problem)]);
  });

  it('are those of the office', () => {
    expect(offices.map(({ id }) => id)).toEqual(branchIds);
  });

  it('have industries, of which the shipped base knows each by an article', async () => {
    const { base } = await openShippedBase();
    expect(offices.map(({ industries: own }) => own.length > 0)).toEqual([true, true, true, true]);
    expect(new Set(base.articles.flatMap(({ industries: named = [] }) => named))).toEqual(new Set(['automotive', 'steel']));
    expect(readSample(tagged('industries: [steel]\n')).industries).toEqual(['steel']);
    expect(faultsOf(tagged('industries: [steel, steel]\n'))).toEqual(['26 field "industries": names an industry twice']);
  });

  it('are proven in the shipped base: the article on responsibility names the plant under the branch', async () => {
    const { base } = await openShippedBase();
    const tags = base.articles.flatMap(({ title, summary, branches = [] }) =>
      branches.map((branch) => ({ text: title + summary, branch })),
    );
    expect(tags).toHaveLength(12);
    expect(tags.filter(({ text, branch }) => !plantsOf(branch).some((plant) => text.includes(plant)))).toEqual([]);
  });
});

const { branches: offices } = readConfig({}).office;
const responsible = readFileSync(
  path.join(import.meta.dirname, '../../knowledge/articles/overview/geschaeftsstelle-zustaendigkeit.md'),
  'utf8',
);

/** Names after "Die Geschäftsstelle … betreut … unter anderem". */
function plantsOf(branch: string): readonly string[] {
  const name = offices.find(({ id }) => id === branch)?.name.replace('IG Metall ', '');
  const line = responsible.split('\n').find((each) => each.startsWith(`- Die Geschäftsstelle ${name} betreut`)) ?? '';
  return line.split('unter anderem')[1]?.match(/\p{Lu}[\p{L}]+/gu) ?? [];
}

describe('the fingerprint of an article file', () => {
  it.each([
    ['on one line', 'branches: [neunkirchen]\n'],
    ['as a list of lines', 'branches:\n  - neunkirchen\n  - voelklingen\n'],
    ['as a list at the margin', 'branches:\n- neunkirchen\n'],
    ['over several lines', 'branches: [\n  neunkirchen,\n]\n'],
    ['beside industries', 'branches: [neunkirchen]\nindustries: [steel]\n'],
  ])('stays as it is when branches are named %s', (_, field) => {
    expect(hashOf(tagged(field))).toBe(hashOf(sampleArticle));
  });

  it('changes with everything else, also with a text that looks like the field', () => {
    const others = [sampleWith('100 €', '200 €'), `${sampleArticle}branches: [neunkirchen]\n`, tagged('branches: [a]\nxbranches: b\n')];
    expect(new Set([sampleArticle, ...others].map(hashOf)).size).toBe(4);
  });
});
