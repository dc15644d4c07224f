import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Delivered, type Deliveries, eventEnvelope } from './deliveries.ts';
import { stateOf } from './state-of.ts';
import { botUser, directChat, type Ephemeral, type Json, newView, type PeerMessage, team, type View, type Workspace } from './workspace.ts';

type Parts = { readonly workspace: Workspace; readonly deliveries: Deliveries; readonly url: string };

export type Pressed = PeerMessage | Ephemeral | View;

/** Somebody who uses Slack; what they do reaches the bot as Slack would tell it. */
export type Person = ReturnType<typeof createPerson>;

export function createPerson(parts: Parts, user: string) {
  const { workspace, deliveries } = parts;
  const event = (content: Json, more?: Parameters<typeof eventEnvelope>[1]) => deliveries.send('events_api', eventEnvelope(content, more));
  const trigger = () => {
    const id = `trigger.${randomUUID()}`;
    workspace.triggers.set(id, { user, at: Date.now() });
    return id;
  };
  const responseUrl = (channel: string, thread?: string) => {
    const path = `/response/${randomUUID()}`;
    workspace.responseUrls.set(path, { channel, user, thread, uses: 0 });
    return `${parts.url}${path}`;
  };
  const interact = (content: Json) =>
    deliveries.send('interactive', { team: { id: team }, user: { id: user, team_id: team }, api_app_id: 'A1', ...content });
  const direct = directChat(user);
  return {
    direct,
    /** Writes a message; resolves with its time stamp. */
    async says(channel: string, text: string, thread?: string): Promise<string> {
      const message = { channel, user, text, ts: workspace.nextTs(), ...(thread === undefined ? {} : { thread_ts: thread }) };
      workspace.messages.push({ ...message, blocks: [] });
      const channel_type = channel.startsWith('D') ? 'im' : 'channel';
      const said = { ...message, type: 'message', channel_type, event_ts: message.ts, team };
      await event(said);
      if (channel_type === 'channel' && text.includes(`<@${botUser}>`)) await event({ ...said, type: 'app_mention' });
      return message.ts;
    },
    async edits(channel: string, ts: string, text: string): Promise<void> {
      const message = workspace.messages.find((each) => each.channel === channel && each.ts === ts);
      if (!message) throw new Error('no such message');
      const previous_message = { ...message };
      message.text = text;
      const event_ts = workspace.nextTs();
      await event({
        type: 'message',
        subtype: 'message_changed',
        channel,
        channel_type: channel.startsWith('D') ? 'im' : 'channel',
        ts: event_ts,
        event_ts,
        message: { ...message },
        previous_message,
      });
    },
    async deletes(channel: string, ts: string): Promise<void> {
      const place = workspace.messages.findIndex((each) => each.channel === channel && each.ts === ts);
      const [previous_message] = workspace.messages.splice(place, 1);
      const event_ts = workspace.nextTs();
      await event({
        type: 'message',
        subtype: 'message_deleted',
        channel,
        channel_type: channel.startsWith('D') ? 'im' : 'channel',
        ts: event_ts,
        event_ts,
        deleted_ts: ts,
        previous_message,
      });
    },
    command: (channel: string, command: string, text = ''): Promise<Delivered> =>
      deliveries.send('slash_commands', {
        command,
        text,
        team_id: team,
        user_id: user,
        channel_id: channel,
        channel_name: channel.startsWith('D') ? 'directmessage' : 'kanal',
        response_url: responseUrl(channel),
        trigger_id: trigger(),
        api_app_id: 'A1',
      }),
    presses(pressed: Pressed, label: string): Promise<Delivered> {
      const { action_id, value } = findButton(pressed.blocks, label);
      const action = { type: 'button', action_id, value, action_ts: workspace.nextTs() };
      return interact({
        type: 'block_actions',
        trigger_id: trigger(),
        actions: [action],
        ...containerOf(pressed, (channel, thread) =>
          'url' in pressed && pressed.url !== '' ? `${parts.url}${pressed.url}` : responseUrl(channel, thread),
        ),
      });
    },
    shortcut: (channel: string, message: PeerMessage): Promise<Delivered> =>
      interact({
        type: 'message_action',
        callback_id: 'ask-message',
        trigger_id: trigger(),
        response_url: responseUrl(channel, message.thread_ts),
        channel: { id: channel },
        message: { ...message, type: 'message' },
      }),
    /** Fills in the open modal, by the ids of its blocks, and sends it. */
    async submits(values: { readonly [block: string]: unknown }): Promise<Delivered> {
      const view = workspace.views.get(user)?.at(-1);
      if (!view) throw new Error('no modal is open');
      const delivered = await interact({ type: 'view_submission', view: { ...view, state: { values: stateOf(view, values) } } });
      const { response_action, view: next } = delivered.body ?? {};
      if (response_action === undefined || response_action === 'clear') workspace.views.delete(user);
      if (response_action === 'update' && typeof next === 'object' && next !== null) workspace.views.set(user, [newView({ ...next })]);
      return delivered;
    },
    /** Types into a field of the open modal; `values` is what its state is by now. */
    async searches(block: string, value: string, values?: Json): Promise<Delivered> {
      const view = workspace.views.get(user)?.at(-1);
      const seen = values === undefined ? view : { ...view, state: { values } };
      return await interact({ type: 'block_suggestion', action_id: 'value', block_id: block, value, view: seen });
    },
    opensHome: () => event({ type: 'app_home_opened', user, channel: direct, tab: 'home' }),
    opensChat: () => event({ type: 'app_home_opened', user, channel: direct, tab: 'messages' }),
    view: () => workspace.views.get(user)?.at(-1),
    event,
  };
}

function containerOf(pressed: Pressed, responseUrl: (channel: string, thread?: string) => string): Json {
  if ('hash' in pressed) return { container: { type: 'view', view_id: pressed.id }, view: pressed };
  const { channel, thread_ts } = pressed;
  const more = { channel: { id: channel }, response_url: responseUrl(channel, thread_ts) };
  if (!('ts' in pressed))
    return { ...more, container: { type: 'message', message_ts: '1.000001', thread_ts, channel_id: channel, is_ephemeral: true } };
  return {
    ...more,
    container: { type: 'message', message_ts: pressed.ts, thread_ts, channel_id: channel, is_ephemeral: false },
    message: pressed,
  };
}

/** The button with this label, or one of the two of a feedback, wherever it stands. */
function findButton(blocks: unknown, label: string): { readonly action_id: string; readonly value: string | undefined } {
  const found = buttonsIn(blocks).find((button) => button.label === label);
  if (!found) throw new Error(`no button "${label}" among ${buttonsIn(blocks).map((button) => button.label)}`);
  return found;
}

type Found = { readonly label: string; readonly action_id: string; readonly value: string | undefined };

function buttonsIn(node: unknown): Found[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  const button = buttonSchema.safeParse(node).data;
  if (button) return [{ label: button.text.text, action_id: button.action_id, value: button.value }];
  const feedback = feedbackSchema.safeParse(node).data;
  if (feedback) {
    const { action_id, positive_button, negative_button } = feedback;
    return [positive_button, negative_button].map(({ text, value }) => ({ label: text.text, action_id, value }));
  }
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(buttonsIn) : [];
}

const text = z.looseObject({ text: z.string() });
const buttonSchema = z.looseObject({ type: z.literal('button'), action_id: z.string(), value: z.string().optional(), text });
const verdict = z.looseObject({ text, value: z.string() });
const feedbackSchema = z.looseObject({
  type: z.literal('feedback_buttons'),
  action_id: z.string(),
  positive_button: verdict,
  negative_button: verdict,
});
