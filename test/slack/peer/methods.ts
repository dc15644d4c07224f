import { bot, botUser, directChat, isKnown, type Json, newView, type PeerMessage, team, type Workspace } from './workspace.ts';

/** `url` is where this Slack is. */
type Method = (args: Json, workspace: Workspace, url: string) => Json;

const ok = (more: Json = {}): Json => ({ ok: true, ...more });
const no = (error: string): Json => ({ ok: false, error });
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const blocksOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});

const triggerMilliseconds = 3_000;

/** The Web API methods that the bot uses, with the errors that it may meet. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': () => ok({ team_id: team, team: 'TWS', user_id: botUser, user: 'tws', bot_id: bot, url: 'https://tws.slack.com/' }),
  'users.info': ({ user }, { members }) => {
    const id = textOf(user);
    if (id.startsWith('UNIEMAND')) return no('user_not_found');
    return ok({ user: { id, team_id: team, is_bot: false, is_restricted: false, ...members.get(id) } });
  },
  'conversations.open': ({ users }) => ok({ channel: { id: directChat(textOf(users)) } }),
  'conversations.history': (args, workspace) => listMessages(args, workspace, false),
  'conversations.replies': (args, workspace) => listMessages(args, workspace, true),
  'chat.postMessage': postMessage,
  'chat.postEphemeral': ({ channel, user, text, blocks, thread_ts }, workspace) => {
    if (!isKnown(workspace, textOf(channel))) return no('channel_not_found');
    if (workspace.withoutBot.has(textOf(channel))) return no('not_in_channel');
    const url = '';
    workspace.ephemerals.push({
      ...{ channel: textOf(channel), user: textOf(user), text: textOf(text), url },
      blocks: blocksOf(blocks),
      thread_ts: textOf(thread_ts) || undefined,
    });
    return ok({ message_ts: workspace.nextTs() });
  },
  'chat.update': (args, workspace) =>
    change(args, workspace, (message) => {
      if (message.streaming) return 'streaming_state_conflict';
      message.text = textOf(args.text);
      message.blocks = blocksOf(args.blocks);
      if (args.metadata !== undefined) message.metadata = objectOf(args.metadata);
      return undefined;
    }),
  'chat.delete': (args, workspace) =>
    change(args, workspace, (message) => {
      if (message.streaming) return 'cant_delete_message';
      workspace.messages.splice(workspace.messages.indexOf(message), 1);
      return undefined;
    }),
  'chat.startStream': ({ channel, thread_ts, markdown_text }, workspace) => {
    if (!isKnown(workspace, textOf(channel))) return no('channel_not_found');
    if (textOf(thread_ts) === '') return no('missing_thread_ts');
    if (textOf(markdown_text) === '') return no('no_text');
    const message = addMessage(workspace, {
      channel: textOf(channel),
      thread_ts: textOf(thread_ts),
      text: textOf(markdown_text),
      streaming: true,
    });
    return ok({ channel, ts: message.ts });
  },
  'chat.appendStream': (args, workspace) =>
    change(args, workspace, (message) => {
      if (!message.streaming) return 'message_not_in_streaming_state';
      message.text += textOf(args.markdown_text);
      return undefined;
    }),
  'chat.stopStream': (args, workspace) =>
    change(args, workspace, (message) => {
      if (!message.streaming) return 'message_not_in_streaming_state';
      message.streaming = false;
      return undefined;
    }),
  'assistant.threads.setStatus': status,
  'assistant.threads.setSuggestedPrompts': status,
  'agents.sessions.setStatus': status,
  'files.getUploadURLExternal': ({ filename, length }, { files, scopes }, url) => {
    if (!scopes.includes('files:write')) return no('missing_scope');
    if (textOf(filename) === '' || !(Number(length) > 0)) return no('invalid_arguments');
    const file = { id: `F${files.length + 1}`, name: textOf(filename), length: Number(length) };
    files.push(file);
    return ok({ upload_url: `${url}/upload/${file.id}`, file_id: file.id });
  },
  'files.completeUploadExternal': completeUpload,
  'views.open': ({ trigger_id, view }, workspace) => {
    const trigger = workspace.triggers.get(textOf(trigger_id));
    if (!trigger) return no('exchanged_trigger_id');
    workspace.triggers.delete(textOf(trigger_id));
    if (Date.now() - trigger.at > triggerMilliseconds) return no('expired_trigger_id');
    const opened = newView(objectOf(view));
    workspace.views.set(trigger.user, [opened]);
    return ok({ view: opened });
  },
  'views.publish': ({ user_id, view }, { homes }) => {
    const published = newView(objectOf(view));
    homes.set(textOf(user_id), published);
    return ok({ view: published });
  },
};

function status(args: Json, { statuses }: Workspace): Json {
  statuses.push(args);
  return ok();
}

function postMessage({ channel, thread_ts, text, blocks, metadata }: Json, workspace: Workspace): Json {
  const id = textOf(channel);
  if (!isKnown(workspace, id)) return no('channel_not_found');
  if (workspace.withoutBot.has(id)) return no('not_in_channel');
  const message = addMessage(workspace, {
    ...{ channel: id, thread_ts: textOf(thread_ts) || undefined, text: textOf(text), blocks: blocksOf(blocks) },
    ...(metadata === undefined ? {} : { metadata: objectOf(metadata) }),
  });
  return ok({ channel: id, ts: message.ts, message });
}

function completeUpload({ files, channel_id, thread_ts }: Json, workspace: Workspace): Json {
  const [{ id } = {}] = blocksOf(files);
  const file = workspace.files.find((each) => each.id === id);
  if (file?.bytes?.length !== file?.length || !file) return no('file_not_found');
  if (!isKnown(workspace, textOf(channel_id))) return no('channel_not_found');
  const place = { channel: textOf(channel_id), thread_ts: textOf(thread_ts) || undefined };
  file.shown = addMessage(workspace, { ...place, text: '', files: [{ id, name: file.name }] });
  return ok({ files: [{ id, title: file.name }] });
}

type Draft = Pick<PeerMessage, 'channel' | 'text'> & Partial<PeerMessage>;

/** What the bot posted. */
function addMessage(workspace: Workspace, draft: Draft): PeerMessage {
  const message: PeerMessage = { blocks: [], ...draft, ts: workspace.nextTs(), user: botUser, bot_id: bot };
  workspace.messages.push(message);
  return message;
}

function change({ channel, ts }: Json, { messages }: Workspace, how: (message: PeerMessage) => string | undefined): Json {
  const message = messages.find((each) => each.channel === channel && each.ts === ts);
  if (!message) return no('message_not_found');
  const error = how(message);
  return typeof error === 'string' ? no(error) : ok({ channel, ts });
}

const pageSize = 200;

function listMessages({ channel, ts, oldest, limit, cursor, include_all_metadata }: Json, workspace: Workspace, isThread: boolean): Json {
  if (!isKnown(workspace, textOf(channel))) return no('channel_not_found');
  const inChannel = workspace.messages.filter((message) => message.channel === channel && Number(message.ts) >= Number(oldest ?? 0));
  const wanted = isThread
    ? inChannel.filter((message) => message.ts === ts || message.thread_ts === ts)
    : inChannel.filter(({ thread_ts }) => thread_ts === undefined).toReversed();
  const start = Number(textOf(cursor)) || 0;
  const end = start + (Number(limit) || pageSize);
  const withMetadata = textOf(include_all_metadata) === 'true' || include_all_metadata === true;
  const page = wanted.slice(start, end).map(({ metadata, ...message }) => (withMetadata && metadata ? { ...message, metadata } : message));
  return ok({ messages: page, has_more: end < wanted.length, response_metadata: { next_cursor: end < wanted.length ? String(end) : '' } });
}
