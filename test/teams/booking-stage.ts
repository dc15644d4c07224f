import type { Actor, Press, Stage } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import { contains } from '../slack/booking-stage.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import type { openTeamsBot } from './open-teams-bot.ts';
import { buttonsIn, inputsIn } from './peer/card-parts.ts';
import { cardsSeen } from './peer/pressing.ts';
import { textOf } from './peer/route.ts';
import type { PeerMessage } from './peer/workspace.ts';

type Rig = Pick<Awaited<ReturnType<typeof openTeamsBot>>, 'peer' | 'bot' | 'url'>;
type Options = { readonly jump: Stage['jump'] };

export const deskChannel = '19:buero@thread.tacv2';

/** Scenes of booking in Teams: `workshop` in the direct chat, dialogs or cards, and the channel of the coordinators. */
export function teamsStage(rig: Rig, { jump }: Options): Stage {
  const { workspace } = rig.peer;
  const actor = (name: string) => createActor(rig, name);
  const deskReads: Stage['deskReads'] = (words, also) =>
    eventually(() => {
      const found = botSaid(rig.peer, deskChannel).findLast((message) => wordsOf(message).includes(words));
      return found && contains(wordsOf(found), also) && wordsOf(found);
    });
  const channels = () =>
    JSON.stringify([
      workspace.messages
        .filter(({ conversation, from }) => from === 'bot' && conversation.startsWith('19:'))
        .map(({ activity }) => activity),
      workspace.calls.filter(({ conversation }) => conversation.startsWith('19:')).map(({ body }) => body),
    ]);
  return { bot: rig.bot, actor, coordinator: actor('kora'), deskReads, channels, jump };
}

function createActor(rig: Rig, name: string): Actor {
  const { peer } = rig;
  if (!peer.workspace.members.has(name)) peer.workspace.addPerson(name);
  const person = peer.person(name);
  const own = () => botSaid(peer, person.direct);
  const read = (message: PeerMessage) => wordsOf(message, name);
  const inDialog = () => (person.hasDialog() ? person.dialog().texts.join('\n') : '');
  const formCard = () =>
    own().findLast((message) => cardsSeen(message, name).some((card) => inputsIn(card).some(({ id }) => id.startsWith('f_'))));
  const isFormOpen = () => person.hasDialog() && inputsIn(person.dialog().card).length > 0;
  const form = () => eventually(() => (isFormOpen() ? 'dialog' : formCard()));
  const choose = async (message: PeerMessage, label: string) => {
    if (cardsSeen(message, name).some((card) => buttonsIn(card).some(({ title }) => title === label)))
      return await person.presses(message, label);
    const choices = cardsSeen(message, name).flatMap((card) => inputsIn(card).flatMap((input) => input.choices ?? []));
    const chosen = choices.find(({ title }) => title.startsWith(label));
    return await person.presses(message, 'Los', { p_choice: chosen?.value ?? '' });
  };
  const presses = async ({ words, label, yes }: Press) => {
    person.closesDialog();
    const find = () =>
      [...botSaid(peer, deskChannel), ...own()].findLast((each) => read(each).includes(words) && read(each).includes(label));
    await choose(await eventually(find), label);
    if (yes === undefined) return;
    await choose(await eventually(() => own().findLast((each) => read(each).includes(yes))), yes);
  };
  return {
    key: `teams:${peer.tenant}:${person.member.aadObjectId}`,
    presses,
    calls: async (text) => {
      person.closesDialog();
      await person.says(person.direct, `workshop ${text}`.trim());
    },
    async finds(field, typed, filled = {}) {
      const at = await form();
      const choices = await person.searches(field, typed, at === 'dialog' ? undefined : at, filled);
      return choices.map(({ value }) => value);
    },
    async fills(entries) {
      const at = await form();
      if (at === 'dialog') await person.submits(entries);
      else await person.submitsCard(at, entries, submitOf(cardsSeen(at, name)));
    },
    reads: (words) => eventually(() => [...own().map(read), inDialog()].find((text) => contains(text, words))),
    calendars: async () => {
      const links = own()
        .flatMap((message) => cardsSeen(message, name).flatMap(buttonsIn))
        .map(({ url }) => textOf(url));
      return await Promise.all(links.filter((url) => url.endsWith('.ics')).map((url) => download(url, rig)));
    },
  };
}

/** The button that sends a form: its last step goes back only by the first. */
function submitOf(cards: readonly unknown[]): string {
  const sending = cards.flatMap(buttonsIn).findLast(({ data }) => JSON.stringify(data ?? {}).includes('"tws":"form"'));
  if (!sending?.title) throw new Error('There is no form to send.');
  return sending.title;
}

/** From the bot itself, which people reach under its public address. */
async function download(url: string, { url: own }: Rig): Promise<string> {
  const { pathname } = new URL(url);
  const response = await fetch(new URL(pathname, own));
  if (response.status !== 200) throw new Error(`${pathname} was answered with ${response.status}`);
  return await response.text();
}
