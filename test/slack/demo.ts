import { parseArgs } from 'node:util';
import { eventually } from '../eventually.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

/**
 * `npm run demo:slack`: the whole bot and a Slack on this machine, with tokens that are none. Goes every way into the
 * bot and prints what people see there. `--stay` keeps both running.
 */
const { values } = parseArgs({ options: { stay: { type: 'boolean' } } });
const question = 'Wie lange gibt es Kurzarbeitergeld?';
// Far enough ahead that a curator has something to check.
const ahead = 120 * 24 * 3_600_000;

const rig = await openSlackBot({ transport: 'socket' });
const later = await openSlackBot({ transport: 'socket', offset: () => ahead });
const { workspace } = rig.peer;
let shown = 0;
const said = (channel: string) => workspace.messages.findLast((message) => message.channel === channel && message.bot_id !== undefined);
const toldTo = (user: string) => workspace.ephemerals.findLast((message) => message.user === user);

function show(name: string, { blocks }: { readonly blocks: readonly object[] }): void {
  shown++;
  process.stdout.write(`\n== ${name}\n${wordsOf(blocks)}\n`);
}

const anna = rig.peer.person('UANNA');
await anna.says(anna.direct, question);
show('direct-message', await eventually(() => said(anna.direct)));
await anna.says(anna.direct, 'Was fördert das Saarland bei Weiterbildung?');
show('asked-back', await eventually(() => workspace.messages.filter(({ channel, bot_id }) => channel === anna.direct && bot_id)[1]));
await anna.says(anna.direct, 'Mir wurde gekündigt. Gewinne ich vor Gericht?');
show('refused', await eventually(() => workspace.messages.filter(({ channel, bot_id }) => channel === anna.direct && bot_id)[2]));
await anna.says('C1', `<@UBOT> ${question}`);
show('mention', await eventually(() => said('C1')));
await rig.peer.person('UBEN').command('C2', '/tws', question);
show('slash-command', await eventually(() => toldTo('UBEN')));
await anna.says('C3', 'Was ist eine Transfergesellschaft?');
const message = workspace.messages.findLast(({ channel }) => channel === 'C3');
if (message) await rig.peer.person('UCEM').shortcut('C3', message);
show('shortcut', await eventually(() => toldTo('UCEM')));
const [first] = workspace.messages.filter(({ channel, bot_id }) => channel === anna.direct && bot_id);
if (first) await anna.presses(first, 'Mensch fragen');
show('form', await eventually(() => anna.view()));
await anna.opensHome();
show('home', await eventually(() => workspace.homes.get('UANNA')));
const kuratorin = later.peer.person('UKURATORIN');
await kuratorin.opensHome();
show('home-of-a-curator', await eventually(() => later.peer.workspace.homes.get('UKURATORIN')));
await kuratorin.presses(await eventually(() => later.peer.workspace.homes.get('UKURATORIN')), 'Stimmt noch');
const confirmed = () => later.peer.workspace.homes.get('UKURATORIN');
await eventually(() => wordsOf(confirmed()?.blocks).includes('ist bestätigt'));
show('confirmed', await eventually(confirmed));

process.stdout.write(`\n${shown} of 10 ways shown, each with its answer\n`);
if (values.stay) process.stdout.write(`Web API of the Slack on this machine: ${rig.peer.apiUrl} (end with Ctrl+C)\n`);
else await Promise.all([rig.close(), later.close()]);
