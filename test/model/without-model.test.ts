import path from 'node:path';
import { expect, it } from 'vitest';
import { header, small } from '../cli/open-office.ts';
import { modulesLoadedBy } from '../modules-loaded-by.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const packages = /node_modules\/(?:openai|langchain|langsmith|@langchain)\//;

/** Asks in every way in which a model could answer, books, and makes issues of the digest, all in one process. */
const everything = (dates: string) => `
  process.stdout.write = () => true;
  const { createProgram } = await import('./src/cli/create-program.ts');
  const tws = (...words) => createProgram().parseAsync(['node', 'tws', ...words]);
  await tws('workshops', 'import', ${JSON.stringify(dates)});
  await tws('book', '--workshop', 'h2-1', '--person', 'p1');
  await tws('digest', 'preview', '--week', '2026-W49', '--branch', 'neunkirchen', '--json');

  const { readConfig } = await import('./src/config.ts');
  const { createLog } = await import('./src/log.ts');
  const { createBot } = await import('./src/main.ts');
  const bot = await createBot(readConfig(process.env), createLog('silent'));
  const said = [];
  const tell = async (event) => {
    const person = { platform: 'playground', workspace: 'tws', user: 'anna' };
    const conversation = { platform: 'playground', kind: 'direct', address: 'faden' };
    said.push(JSON.stringify(await bot.responder({ id: String(said.length), at: bot.now().toISOString(), person, conversation, ...event })));
  };
  for (const text of ['Wie hoch ist das Kurzarbeitergeld?', 'Und wie lange?', 'How much is the Kurzarbeitergeld?', 'hilfe', 'start', 'themen'])
    await tell({ kind: 'text', text });
  for (const style of ['short', 'simple', 'paragraphs', 'poster'])
    await tell({ kind: 'action', action: 'ask.style', value: style + ' Wie hoch ist das Kurzarbeitergeld?' });
  await tell({ kind: 'command', command: 'workshop', text: '' });
  await tell({ kind: 'text', text: 'Wann ist der nächste Workshop?' });
  const { runDigest } = await import('./src/digest/run-digest.ts');
  await bot.digest.items({ week: '2026-W49', dueAt: '2026-11-30T06:30:00.000Z' });
  await runDigest(bot.digest);
  if (!said[0].includes('67 %') || said.some((each) => each.includes('Vorgang'))) throw new Error(said.join('\\n'));
  await bot.close();`;

it('without a model its packages are loaded by no answer, no booking and no digest', async () => {
  const folder = await temporaryFolder({ 'dates.csv': `${header}\n${small}` });
  const loaded = modulesLoadedBy(everything(path.join(folder, 'dates.csv')));
  expect(loaded.filter((url) => packages.test(url))).toEqual([]);
  expect(loaded.length).toBeGreaterThan(20);
});
