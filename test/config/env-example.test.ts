import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { environmentVariables, secretVariables } from '../../src/config.ts';

const example = readFileSync(path.join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');

it('.env.example lists exactly the variables that the bot reads, none of them set', () => {
  const listed = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual([...environmentVariables, ...secretVariables.map((name) => `${name}_FILE`)].toSorted());
  expect(example).not.toMatch(/^[^#\n]/m);
});

it('.env.example explains each of them', () => {
  const blocks = example.split(/\n{2,}/).filter((block) => /^#[A-Z_]+=/m.test(block));
  expect(blocks.filter((block) => !/^# \S.{20,}/.test(block))).toEqual([]);
  const undescribed = environmentVariables.filter((name) => !blocks.some((block) => block.includes(`#${name}=`)));
  expect(undescribed).toEqual([]);
});
