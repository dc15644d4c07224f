import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { alone, longOnly } from '../long-only.ts';

const root = path.join(import.meta.dirname, '..', '..');

it('what the long run alone runs is there', () => {
  expect([...longOnly, ...alone].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
