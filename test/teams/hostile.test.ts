import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { nastyPieces, repeated } from '../ask/hostile-text.ts';
import { isFull, someOf } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { hostileStrings } from '../playground/hostile-strings.ts';
import { figure } from '../report/figure.ts';
import { hostileMarks } from './hostile-marks.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { openTeamsPeer } from './peer/open-teams-peer.ts';
import { linksOf, markdownLinks } from './render/card-nodes.ts';

const file = path.join(import.meta.dirname, '../../../shared/eval/attacks/naughty-strings.json');
const collected = existsSync(file) && isFull ? z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
const strings = [...hostileMarks, ...hostileStrings.filter((_, place) => isFull || place % 32 === 0), ...collected].filter(
  (text) => text.length < 3000,
);

/** Where people could be sent from what the bot wrote. */
function linksIn(activity: object): string[] {
  const { text = '', attachments } = Object.fromEntries(Object.entries(activity));
  return [...markdownLinks(String(text)), ...linksOf(attachments)];
}

it('whatever people write, Teams gets what it takes, without a mention, and no link that is not from the base', {
  timeout: 600_000,
}, async () => {
  const peer = await openTeamsPeer({ rates: 'off' });
  const rig = await openTeamsBot({ peer });
  onTestFinished(async () => {
    await rig.close();
    // What Teams would not take is known by then, and is thrown here.
    await peer.close();
  });
  const base = rig.bot.knowledge.retriever().articles();
  const known = new Set(base.flatMap(({ sources }) => sources.map(({ url }) => new URL(url).href)));
  const all = [...strings, ...someOf(nastyPieces.map((piece) => repeated(piece)))];
  for (const [place, text] of all.entries()) {
    const name = `p${place}`;
    peer.workspace.addPerson(name);
    const person = peer.person(name);
    const channel = peer.workspace.addChannel(name);
    await person.says(person.direct, `Was ist ${text} bei Kurzarbeitergeld?`);
    const id = await person.mentions(channel, text);
    const message = peer.workspace.messages.find((each) => each.id === id);
    if (message) await person.asksAbout(message);
    const value = { messagePayload: { body: { contentType: 'html', content: `<p>${text}</p>` } } };
    expect((await person.invoke(channel, { name: 'composeExtension/fetchTask', value })).status).toBe(200);
  }
  await eventually(() => peer.workspace.messages.filter(({ from }) => from === 'bot').length >= 2 * all.length, 500_000);
  const written = peer.workspace.messages.filter(({ from }) => from === 'bot').map(({ activity }) => activity);
  const dialogs = [...peer.workspace.dialogs.values()].map(({ card }) => ({ attachments: [{ content: card }] }));
  for (const activity of [...written, ...dialogs]) {
    for (const link of linksIn(activity)) expect(known).toContain(URL.parse(link)?.href);
    expect(JSON.stringify(activity)).not.toContain('"entities":[{"type":"mention"');
  }
  figure(`${all.length} hostile texts, each in four ways: what Teams takes, 0 mentions, 0 foreign links`);
});
