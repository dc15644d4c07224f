import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { ownAttackTexts } from './own-attack-texts.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'eval', 'attacks');

/** Attack texts of our own, and those of the public collections where this machine has them; these are read and never copied. */
export function readAttackTexts(): readonly string[] {
  const collected = [
    ...readLines('prompt-injections.jsonl', z.object({ text: z.string() })).map(({ text }) => text),
    ...readJson(
      'indirect-attacks.json',
      z.record(z.string(), z.array(z.string())).transform((kinds) => Object.values(kinds).flat()),
    ),
    ...readJson('naughty-strings.json', z.array(z.string())),
  ];
  return [...ownAttackTexts, ...collected];
}

function readLines<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  return read(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

function readJson(file: string, schema: z.ZodType<string[]>): string[] {
  const text = read(file);
  return text === '' ? [] : schema.parse(JSON.parse(text));
}

function read(file: string): string {
  const found = path.join(folder, file);
  return existsSync(found) ? readFileSync(found, 'utf8') : '';
}
