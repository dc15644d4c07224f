import { type Author, activityFrom, invokeFrom } from './activity.ts';
import { askAbout, type Choice, placeOfField, react, search } from './asking.ts';
import { textsIn } from './card-parts.ts';
import type { Delivered, Deliveries } from './deliveries.ts';
import { createDialogs, taskSubmit } from './dialogs.ts';
import { bot, directChat } from './directory.ts';
import type { Entries } from './fill-in.ts';
import { cardsSeen, type Presser, press } from './pressing.ts';
import { textOf } from './route.ts';
import { end } from './streams.ts';
import { baseOf, kindOf, type PeerMessage, type Workspace } from './workspace.ts';
import { createWriting } from './writing.ts';

type Parts = { readonly workspace: Workspace; readonly deliveries: Deliveries; readonly isOldClient?: boolean };

/** Somebody who uses Teams; what they do reaches the bot as Teams would tell it. */
export function createPerson({ workspace, deliveries, isOldClient = false }: Parts, name: string) {
  const member = workspace.members.get(name);
  if (!member) throw new Error(`Nobody here is called ${name}; say workspace.addPerson first.`);
  const author: Author = { workspace, serviceUrl: deliveries.serviceUrl, member };
  const direct = directChat(name);
  const wasOffered = (input: string, value: string) => workspace.offered.has(`${name} ${input} ${value}`);
  const { open: show, ...dialogs } = createDialogs({ author, deliveries, wasOffered });
  const open = (delivered: Delivered, conversation: string) => show(delivered, conversation, taskSubmit);
  const presser: Presser = { author, deliveries, wasOffered, isOldClient, open };
  const asker = { ...presser, show };
  const isSeen = ({ deleted, visibleTo, conversation }: PeerMessage) =>
    !deleted && (visibleTo === undefined || visibleTo === name) && workspace.rosters.get(baseOf(conversation))?.has(name) === true;
  const presses = async (message: PeerMessage, label: string, entries: Entries = {}): Promise<Delivered> => {
    if (!isSeen(message)) throw new Error(`${name} does not see this message`);
    return await press(presser, message, { label, entries });
  };
  return {
    direct,
    member,
    ...createWriting({ author, deliveries }),
    ...dialogs,
    /** Presses a button of a message, with what was entered in its card. */
    presses,
    /** Fills in a form in a message and presses its button. */
    submitsCard: (message: PeerMessage, entries: Entries, label: string): Promise<Delivered> => presses(message, label, entries),
    /** Types into a field of the open dialog, or of a message; what is found may then be chosen. */
    async searches(field: string, text: string, message?: PeerMessage, entries: Entries = {}): Promise<readonly Choice[]> {
      const at = placeOfField(presser, field, message);
      const choices = await search(presser, at, { text, entries });
      for (const { value } of choices) workspace.offered.add(`${name} ${at.input.id} ${value}`);
      return choices;
    },
    likes: (message: PeerMessage, text = ''): Promise<Delivered> => react(asker, message, { reaction: 'like', text }),
    dislikes: (message: PeerMessage, text = ''): Promise<Delivered> => react(asker, message, { reaction: 'dislike', text }),
    /** Chooses the app's action in the menu of a message; its dialog opens. */
    asksAbout: (message: PeerMessage, commandId = 'ask'): Promise<Delivered> => askAbout(asker, message, commandId),
    installs: () => changeInstallation({ author, deliveries }, direct, 'add'),
    uninstalls: () => changeInstallation({ author, deliveries }, direct, 'remove'),
    /** In a channel, which means its team, or a group chat. */
    installsIn: (conversation: string) => changeInstallation({ author, deliveries }, conversation, 'add'),
    uninstallsIn: (conversation: string) => changeInstallation({ author, deliveries }, conversation, 'remove'),
    /** Presses the stop button of what is being streamed. */
    stopsStream(): void {
      const running = [...workspace.streams.values()].find(({ state, message }) => state === 'open' && message.conversation === direct);
      if (!running) throw new Error('nothing is being streamed');
      end(running, 'stopped');
    },
    /** The messages of a conversation, or of all threads of a channel, that somebody sees, oldest first. */
    messagesIn: (conversation: string): PeerMessage[] =>
      workspace.messages.filter(
        (message) => isSeen(message) && (message.conversation === conversation || baseOf(message.conversation) === conversation),
      ),
    /** Their words: the text of each message and all texts of its cards. */
    sees(conversation: string): string[] {
      return this.messagesIn(conversation).map((message) =>
        [textOf(message.activity.text), ...cardsSeen(message, name).flatMap(textsIn)].filter((text) => text !== '').join('\n'),
      );
    },
    invoke: (conversation: string, invoke: Parameters<typeof invokeFrom>[2]) => deliveries.send(invokeFrom(author, conversation, invoke)),
    event: (conversation: string, more: Parameters<typeof activityFrom>[2]) => deliveries.send(activityFrom(author, conversation, more)),
  };
}

type Installer = { readonly author: Author; readonly deliveries: Deliveries };

/** Teams tells of it twice: as an installation, and as a change of who is there. */
async function changeInstallation({ author, deliveries }: Installer, conversation: string, action: 'add' | 'remove'): Promise<void> {
  const { workspace } = author;
  const isNew = action === 'add';
  if (isNew) workspace.withoutBot.delete(baseOf(conversation));
  else workspace.withoutBot.add(baseOf(conversation));
  const eventType = isNew ? 'teamMemberAdded' : 'teamMemberRemoved';
  const channelData = kindOf(conversation) === 'channel' ? { channelData: { eventType } } : {};
  const who = isNew ? { membersAdded: [{ id: bot.id }] } : { membersRemoved: [{ id: bot.id }] };
  const tell = (more: Parameters<typeof activityFrom>[2]) => deliveries.send(activityFrom(author, conversation, more));
  await tell({ type: 'installationUpdate', id: `f:${workspace.nextId()}`, action });
  await tell({ type: 'conversationUpdate', id: `f:${workspace.nextId()}`, ...who, ...channelData });
}
