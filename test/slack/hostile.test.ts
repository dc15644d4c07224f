import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { isFull } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { hostileStrings } from '../playground/hostile-strings.ts';
import { figure } from '../report/figure.ts';
import { withoutLimits } from '../without-limits.ts';
import { problemsOf, problemsOfView, valuesOf } from './block-kit.ts';
import { openSlackBot } from './open-slack-bot.ts';

const file = path.join(import.meta.dirname, '../../../shared/eval/attacks/naughty-strings.json');
const collected = existsSync(file) && isFull ? z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
const marks = [
  '<!channel>',
  '<!here|x>',
  '<@U1> <@UBOT>',
  '<#C1|kanal>',
  '<https://evil.example|Klick>',
  '[Klick](https://evil.example)',
  '*fett* _kursiv_ `code`',
  ':bomb:',
  '@channel @here',
];
const strings = [...marks, ...hostileStrings.filter((_, place) => isFull || place % 16 === 0), ...collected].filter(
  (text) => text.length < 3000,
);

it('whatever people write, Slack gets valid blocks without a live mention, and no link that is not from the base', {
  timeout: 600_000,
}, async () => {
  const rig = await openSlackBot();
  onTestFinished(rig.close);
  const base = rig.bot.knowledge.retriever().articles();
  const known = new Set(base.flatMap(({ sources }) => sources.map(({ url }) => new URL(url).href)));
  const { workspace } = rig.peer;
  const answered = () => workspace.calls.filter(({ method }) => method === 'chat.postMessage' || method === 'response_url').length;
  for (const [place, text] of strings.entries()) {
    const person = rig.peer.person(`U${place}`);
    await person.says(person.direct, `Was ist ${text} bei Kurzarbeitergeld?`);
    await person.command('C1', '/tws', text);
  }
  await eventually(() => answered() >= 2 * strings.length, 300_000);
  for (const { method, args } of workspace.calls.filter((call) => call.args.blocks !== undefined)) {
    expect(problemsOf(args.blocks), method).toEqual([]);
    expect(String(args.text)).not.toMatch(/[<>]/);
    for (const url of valuesOf(args.blocks, 'url')) expect(known).toContain(url);
  }
  figure(`${strings.length} hostile texts, typed and by command: valid blocks, 0 live mentions, 0 foreign links`);
});

it('whatever people write into a form comes to no harm', async () => {
  const rig = await openSlackBot({ offset: () => 120 * 24 * 3_600_000, environment: withoutLimits });
  onTestFinished(rig.close);
  const kuratorin = rig.peer.person('UKURATORIN');
  await kuratorin.opensHome();
  for (const text of [...marks, ...hostileStrings.slice(0, 12)].filter((each) => each.trim() !== '' && each.length < 400)) {
    await kuratorin.opensHome();
    await eventually(() => rig.peer.workspace.homes.get('UKURATORIN'));
    const home = rig.peer.workspace.homes.get('UKURATORIN');
    if (home) await kuratorin.presses(home, 'Ändern');
    const view = await eventually(() => kuratorin.view());
    const field = String(view.blocks.find(({ type }) => type === 'input')?.block_id);
    await kuratorin.submits({ [field]: text });
    await kuratorin.submits({ sourceTitle: text.slice(0, 200), sourceUrl: 'https://www.gesetze-im-internet.de/probe', note: text });
    rig.peer.workspace.views.clear();
  }
  const calls = rig.peer.workspace.calls;
  for (const { args } of calls.filter((call) => call.args.view !== undefined)) expect(problemsOfView(args.view)).toEqual([]);
  for (const { args } of calls.filter((call) => call.args.blocks !== undefined)) expect(problemsOf(args.blocks)).toEqual([]);
});
