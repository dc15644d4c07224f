import type { Actor, Entries, Stage } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import type { openSlackBot } from './open-slack-bot.ts';
import { stateOf } from './peer/state-of.ts';
import { wordsOf } from './words-of.ts';

type Rig = Awaited<ReturnType<typeof openSlackBot>>;
type Options = { readonly jump: Stage['jump']; readonly desk?: string };

/** Scenes of booking in Slack: `/workshop` in the direct chat, modals, and the channel `C0` of the coordinators. */
export function slackStage(rig: Rig, { jump, desk = 'C0' }: Options): Stage {
  const { workspace } = rig.peer;
  const actor = (name: string) => createActor(rig, `U${name.toUpperCase()}`, desk);
  const deskReads: Stage['deskReads'] = (words, also) =>
    eventually(() => {
      const found = rig.said(desk).findLast(({ blocks }) => wordsOf(blocks).includes(words));
      return found && contains(wordsOf(found.blocks), also) && wordsOf(found.blocks);
    });
  const channels = () =>
    JSON.stringify([
      workspace.messages.filter(({ channel }) => !channel.startsWith('D')),
      workspace.calls.filter(({ method, args }) => method.startsWith('chat.post') && !String(args.channel).startsWith('D')),
    ]);
  return { bot: rig.bot, actor, coordinator: actor('koord'), deskReads, channels, jump };
}

export function contains(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

function createActor({ peer, said }: Rig, user: string, desk: string): Actor {
  const { workspace } = peer;
  const person = peer.person(user);
  const own = () => [...said(person.direct), ...workspace.ephemerals.filter((each) => each.user === user)];
  const view = () => eventually(() => person.view());
  return {
    key: `slack:T1:${user}`,
    calls: async (text) => void (await person.command(person.direct, '/workshop', text)),
    async presses({ words, label, yes }) {
      const message = await eventually(() =>
        [...said(desk), ...own()].findLast(({ blocks }) => wordsOf(blocks).includes(words) && wordsOf(blocks).includes(label)),
      );
      if (yes !== undefined) expectAsked(message.blocks, yes);
      await person.presses(message, label);
    },
    async finds(field, typed, filled = {}) {
      const { body } = await person.searches(field, typed, stateOf(await view(), filled));
      const options = Array.isArray(body?.options) ? body.options : [];
      return options.map(({ value }) => String(value));
    },
    async fills(entries: Entries) {
      await view();
      const { body } = await person.submits(entries);
      if (body?.response_action === 'errors') throw new Error(`not taken: ${JSON.stringify(body)}`);
    },
    reads: (words) =>
      eventually(() =>
        own()
          .map(({ blocks }) => wordsOf(blocks))
          .find((text) => contains(text, words)),
      ),
    async calendars() {
      const files = workspace.files.filter(({ shown, name }) => shown?.channel === person.direct && name.endsWith('.ics'));
      return files.map(({ bytes }) => String(bytes));
    },
  };
}

/** Slack itself asks before it tells the bot. */
function expectAsked(blocks: unknown, yes: string): void {
  if (!JSON.stringify(blocks).includes(`"confirm":{"type":"plain_text","text":"${yes}"`))
    throw new Error(`Slack does not ask for "${yes}".`);
}
