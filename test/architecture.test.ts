import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findForbidden, findUnusedExceptions } from './architecture/import-rules.ts';
import { isNamedAfterExport } from './architecture/names.ts';
import { readSource } from './architecture/read-source.ts';

const root = path.join(import.meta.dirname, '..');
const list = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => file.split(path.sep).join('/'));
const read = (file: string) => ({ file, text: readFileSync(path.join(root, file), 'utf8') });
// Declarations of what a package forgot are no code of ours.
const code = list('src/**/*.{ts,mjs}').filter((file) => !file.endsWith('.d.ts'));
const sources = code.map((file) => ({ file, ...readSource(file, read(file).text) }));

describe('the import table of the architecture', () => {
  it('is kept by every file', () => {
    expect(sources.flatMap(({ file, imports }) => findForbidden(file, imports))).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });

  it('has no exception that nothing needs', () => {
    expect(findUnusedExceptions(sources)).toEqual([]);
  });

  it.each([
    ['src/chat/planted.ts', `import { z } from 'zod';`],
    ['src/chat/planted.ts', `import { createLog } from '../log.ts';`],
    ['src/chat/planted.ts', `import type { Article } from '../ask/article.ts';`],
    ['src/ask/planted.ts', `import { seats } from '../book/seats.ts';`],
    ['src/ask/replies/planted.ts', `import type { Seat } from '../../book/seats.ts';`],
    ['src/ask/planted.ts', `import { createBot } from '../main.ts';`],
    ['src/ask/planted.ts', `export { createBot } from '../main.ts';`],
    ['src/ask/planted.ts', `export * from '../bot/incident.ts';`],
    ['src/bot/planted.ts', `import { openDatabase } from '../storage/open-database.ts';`],
    ['src/slack/planted.ts', `import type { Article } from '../ask/article.ts';`],
    ['src/teams/planted.ts', `import { App } from '@slack/bolt';`],
    ['src/slack/planted.ts', `import { CardFactory } from 'botbuilder';`],
    ['src/playground/planted.ts', `import { createAsk } from '../ask/ask.ts';`],
    ['src/playground/planted.ts', `import '../config.ts';`],
    ['src/knowledge/planted.ts', `import { createAsk } from '../ask/ask.ts';`],
    ['src/knowledge/planted.ts', `import { aspects, hasEnded } from '../ask/article.ts';`],
    ['src/knowledge/planted.ts', `import { type Article, sectionOf } from '../ask/article.ts';`],
    ['src/knowledge/planted.ts', `import type { Reply } from '../chat/reply.ts';`],
    ['src/knowledge/planted.ts', `const { sql } = await import('kysely');`],
    ['src/knowledge/planted.ts', `export const load = (name: string) => import(name);`],
    ['src/llm/planted.ts', `import { createAsk } from '../ask/ask.ts';`],
    ['src/ask/planted.ts', `import OpenAI from 'openai';`],
    ['src/bot/planted.ts', `import { createAgent } from 'langchain';`],
    ['src/storage/planted.ts', `import { findCommand } from '../chat/commands.ts';`],
    ['src/operate/planted.ts', `import { sql } from 'kysely';`],
    ['src/operate/planted.ts', `import { createBot } from '../main.ts';`],
    ['src/operate/planted.ts', `import { DatabaseSync } from 'node:sqlite';`],
    ['src/book/planted.ts', `import createCalendar from 'ical-generator';`],
    ['src/calendar/planted.ts', `const { default: pdfmake } = await import('pdfmake');`],
    ['src/papers/planted.ts', `import { isActive } from '../book/booking.ts';`],
    ['src/links/planted.ts', `import type { Workshop } from '../book/workshop.ts';`],
    ['src/main.ts', `import { start } from './cli/start.ts';`],
    ['src/config.ts', `import type { Bot } from './main.ts';`],
    ['src/log.ts', `import { readConfig } from './config.ts';`],
    ['src/cli/planted.ts', `import '../../test/counts.ts';`],
    ['src/cli/planted.ts', `import { readFile } from 'fs';`],
    ['src/helpers/planted.ts', `import { readFile } from 'node:fs';`],
    ['src/ask/planted.ts', `export type Command = import('../bot/incident.ts').Incident;`],
  ])('catches in %s a planted %s', (file, text) => {
    expect(findForbidden(file, readSource(file, text).imports)).toHaveLength(1);
  });

  it.each([
    ['src/ask/sound.ts', `import type { Reply } from '../chat/reply.ts'; import { createLog } from '../log.ts';`],
    ['src/knowledge/sound.ts', `import { type Article, aspects } from '../ask/article.ts';`],
    ['src/storage/sound.ts', `import { personKey } from '../chat/references.ts'; import pg from 'pg';`],
    ['src/operate/sound.ts', `import type { Bot } from '../main.ts';`],
    ['src/calendar/sound.ts', `import type { Workshop } from '../book/workshop.ts'; import createCalendar from 'ical-generator';`],
    ['src/papers/sound.ts', `const { default: pdfmake } = await import('pdfmake');`],
    ['src/cli/sound.ts', `const { createBot } = await import('../main.ts');`],
    ['src/bot/sound.ts', `import { createAsk } from '../ask/ask.ts'; import { seats } from '../book/seats.ts';`],
  ])('lets pass in %s: %s', (file, text) => {
    expect(findForbidden(file, readSource(file, text).imports)).toEqual([]);
  });
});

describe('how the code reads', () => {
  const functions = sources.flatMap(({ file, functions }) => functions.map((measured) => ({ file, ...measured })));
  const place = ({ file, line, name }: (typeof functions)[number]) => `${file}:${line} ${name}`;

  it('half of all named functions have at most 8 lines', () => {
    const lengths = functions.filter(({ name }) => name !== '').map(({ lines }) => lines);
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(8);
  });

  it('no function has more than 40 lines', () => {
    expect(functions.filter(({ lines }) => lines > 40).map(place)).toEqual([]);
  });

  it('no function takes more than three parameters', () => {
    expect(functions.filter(({ parameters }) => parameters > 3).map(place)).toEqual([]);
  });

  it('every file is named after what it exports', () => {
    expect(sources.filter(({ file, exports }) => !isNamedAfterExport(file, exports)).map(({ file }) => file)).toEqual([]);
  });

  it('every file has less than 200 lines', () => {
    const long = list('{src,test}/**/*.ts')
      .map(read)
      .filter(({ text }) => text.split('\n').length > 200);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  it('comments are English; German stands in quotation marks or is the name of a thing', () => {
    // A German name is one capitalised word, a letter stands alone; anything else with an umlaut is prose.
    const quoted = /"[^"]*"|'[^']*'|`[^`]*`|„[^“]*“|\/[^/\n]+\//g;
    const prose = /(?<!\p{L})\p{Ll}*[äöüß]\p{L}+|(?<!\p{L})\p{Ll}+[äöüß](?!\p{L})/u;
    const german = sources.flatMap(({ file, comments }) =>
      comments.filter((text) => prose.test(text.replace(quoted, ''))).map((text) => `${file}: ${text}`),
    );
    expect(german).toEqual([]);
  });
});
