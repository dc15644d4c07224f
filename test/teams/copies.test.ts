import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Responder } from '../../src/chat/reply.ts';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { createSchema } from '../storage/engines.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { type Author, activityFrom, invokeFrom } from './peer/activity.ts';
import { buttonsIn } from './peer/card-parts.ts';
import { openTeamsPeer } from './peer/open-teams-peer.ts';
import { objectOf } from './peer/route.ts';
import type { Json } from './peer/workspace.ts';

const minute = 60_000;
const direct = 'a:1anna';
type Rig = Awaited<ReturnType<typeof openTeamsBot>>;

const pressed = (action: string) => ({ tws: 'press', action, value: 'kurzarbeitergeld' });
const executed = (verb: string | undefined, data: Json) => ({
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});
const inDialog = (name: string, data: Json) => ({ name, value: { data, context: { theme: 'default' } } });

/** A question, a pressed button, a dialog that is opened, and forms that were filled in there and in a card. */
async function prepare({ peer }: Rig, author: Author): Promise<readonly Json[]> {
  const invoke = (what: Parameters<typeof invokeFrom>[2]) => invokeFrom(author, direct, what);
  const { body } = await peer.deliveries.send(invoke(inDialog('task/fetch', pressed('ask.human'))));
  await peer.deliveries.send(invoke(executed('press', pressed('ask.human'))));
  const form = await eventually(() => botSaid(peer, direct)[0]);
  const filled = (card: unknown) => ({ ...objectOf(buttonsIn(card)[0]?.data), f_branch: 'neunkirchen' });
  return [
    activityFrom(author, direct, { type: 'message', id: peer.workspace.nextId(), text: 'Wie lange gibt es Kurzarbeitergeld?' }),
    invoke(executed('press', pressed('ask.more'))),
    invoke(inDialog('task/fetch', pressed('ask.human'))),
    invoke(inDialog('task/submit', filled(body))),
    { ...invoke(executed(buttonsIn(form.activity.attachments)[0]?.verb, filled(form.activity.attachments))), replyToId: form.id },
  ];
}

async function isAtWork({ bot }: Rig): Promise<boolean> {
  const open = (table: 'inbox' | 'outbox') =>
    bot.database.kysely.selectFrom(table).select('key').where('state', 'in', ['waiting', 'claimed']).execute();
  return (await open('inbox')).length + (await open('outbox')).length > 0;
}

/** Two bots on one database, and one that is started again: what they heard, and how they responded to each activity. */
async function sendCopies(databaseUrl: string | undefined) {
  const peer = await openTeamsPeer({ rates: 'off' });
  onTestFinished(peer.close);
  const dataDir = await temporaryFolder();
  const heard: string[] = [];
  let passed = 0;
  const listening = (own: Responder): Responder => {
    return (incoming, ...more) => {
      heard.push(incoming.kind === 'action' ? incoming.action : incoming.kind);
      return own(incoming, ...more);
    };
  };
  const where = { peer, dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  const open = () => openTeamsBot({ ...where, responder: listening, offset: () => passed, office: 'office-without-dialogs' });
  const [one, two] = [await open(), await open()];
  const activities = await prepare(one, { workspace: peer.workspace, serviceUrl: peer.serviceUrl, member: peer.person('anna').member });
  heard.length = 0;
  const responses = activities.map((): Set<string> => new Set());
  const send = async ({ url }: Rig) => {
    peer.deliveries.to(url);
    await Promise.all(activities.map(async (each, place) => responses[place]?.add(JSON.stringify(await peer.deliveries.send(each)))));
  };
  await Promise.all([one, two, one, two].map(send));
  await eventually(() => heard.length === activities.length);
  // A clock that jumps ends leases: nothing may be under way.
  while (await isAtWork(one)) await sleep(20);
  for (passed of [minute, 5 * minute]) await Promise.all([one, two].map(send));
  await one.stop();
  await two.stop();
  passed = 60 * minute;
  const again = await open();
  await Promise.all([again, again].map(send));
  await sleep(300);
  await again.stop();
  // A slow answer is announced by the bot that works on it, and may be posted by the other one.
  const said = botSaid(peer, direct).flatMap((message) => (message.streaming ? [] : [wordsOf(message)]));
  return { heard: heard.toSorted(), responses: responses.map((each) => [...each]), said };
}

function expectOneEffect({ heard, responses, said }: Awaited<ReturnType<typeof sendCopies>>): void {
  expect(heard).toEqual(['ask.human', 'ask.more', 'form', 'form', 'text']);
  for (const each of responses) expect(each).toEqual([expect.stringContaining('"status":200')]);
  expect(responses.flat().filter((each) => each.includes('Das dauert länger'))).toEqual([]);
  // The form, which what came of it has replaced; the answer; what the button shows. The dialog's answer is in the dialog.
  expect(said).toHaveLength(3);
}

describe('copies of one activity, at once, later, across a restart and over two bots on one database', () => {
  it(proves('copies', 'have one effect and one response on SQLite'), async () => {
    expectOneEffect(await sendCopies(undefined));
  });

  const server = process.env.TEST_DATABASE_URL;
  it.skipIf(server === undefined)(
    `have one effect and one response on PostgreSQL${server === undefined ? ' (TEST_DATABASE_URL is not set)' : ''}`,
    async () => {
      const schema = await createSchema(server ?? '');
      onTestFinished(schema.drop);
      expectOneEffect(await sendCopies(schema.url));
    },
  );
});
