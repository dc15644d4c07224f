import { type Answer, refuse } from './answer.ts';
import { findStreamInfo, objectOf, type Request, textOf } from './route.ts';
import { type Json, kindOf, type Stream, type Workspace } from './workspace.ts';

/** https://learn.microsoft.com/en-us/microsoftteams/platform/bots/streaming-ux#response-codes */
const longestMilliseconds = 120_000;
const longestInformative = 1_000;
/** "The throttling limit is 1 request per second", with what the network may shorten. */
const shortestPause = 900;

const forbidden = (message: string) => refuse(403, 'ContentStreamNotAllowed', message);
const bad = (message: string) => refuse(400, 'BadRequest', message);

const lastCalls = new WeakMap<Workspace, Map<string, number>>();

/** An activity that starts, continues or ends a stream, by Teams' rules. */
export function stream(request: Request, workspace: Workspace, isPaced: boolean): Answer {
  const { body, conversation } = request;
  const info = findStreamInfo(body) ?? {};
  if (kindOf(conversation) !== 'personal') return forbidden('Content stream is not allowed');
  const wrong = findWrong(body, info);
  if (wrong !== undefined) return bad(wrong);
  if (info.streamId === undefined) return info.streamType === 'final' ? bad('streamId is required') : start(request, workspace, info);
  const known = workspace.streams.get(textOf(info.streamId));
  if (known?.message.conversation !== conversation) return bad('Stream was not found');
  if (isPaced && info.streamType !== 'final' && isTooSoon(workspace, known.message.id))
    return { ...refuse(429, 'Throttled', 'API calls quota exceeded'), headers: { 'retry-after': '1' } };
  return proceed(known, info, { body, workspace });
}

function findWrong({ type, text, attachments, channelData }: Json, info: Json): string | undefined {
  const { streamType = 'streaming', streamSequence } = info;
  if (textOf(text) === '') return 'Start streaming activities should include text';
  if (streamType === 'final') {
    if (type !== 'message') return 'The final activity must be of type message';
    return streamSequence === undefined ? undefined : 'streamSequence must not be set in the final message';
  }
  if (type !== 'typing') return 'Streaming activities must be of type typing';
  if (streamType !== 'streaming' && streamType !== 'informative') return 'Unknown streamType';
  if (typeof streamSequence !== 'number') return 'streamSequence is required';
  if (streamType === 'informative' && textOf(text).length > longestInformative) return 'Informative text is too long';
  if (Array.isArray(attachments) && attachments.length > 0) return 'Attachments are only allowed in the final message';
  return objectOf(channelData).feedbackLoop === undefined ? undefined : 'A feedback loop is only allowed in the final message';
}

function start({ conversation, body }: Request, workspace: Workspace, info: Json): Answer {
  for (const each of workspace.streams.values()) isOver(each, workspace);
  const isBusy = [...workspace.streams.values()].some(({ state, message }) => state === 'open' && message.conversation === conversation);
  if (isBusy) return forbidden('Content stream is not allowed');
  if (info.streamSequence !== 1) return bad('The first streamSequence must be 1');
  const message = { id: workspace.nextId(), conversation, from: 'bot', activity: body, cards: new Map(), streaming: true, deleted: false };
  workspace.messages.push(message);
  const text = info.streamType === 'informative' ? '' : textOf(body.text);
  workspace.streams.set(message.id, { message, startedAt: workspace.now(), sequence: 1, text, state: 'open' });
  isTooSoon(workspace, message.id);
  return { status: 201, body: { id: message.id } };
}

function proceed(known: Stream, info: Json, { body, workspace }: { readonly body: Json; readonly workspace: Workspace }): Answer {
  if (isOver(known, workspace)) return forbidden('Content stream finished due to exceeded streaming time.');
  if (known.state === 'done') return forbidden('Content stream is not allowed on an already completed streamed message');
  if (known.state === 'stopped') return forbidden('Content stream was canceled by user.');
  const { streamType = 'streaming', streamSequence } = info;
  if (typeof streamSequence === 'number' && streamSequence <= known.sequence)
    return refuse(202, 'ContentStreamSequenceOrderPreConditionFailed', 'PreCondition failed exception when processing streaming activity.');
  if (streamType === 'informative' && known.text !== '') return bad('Informative updates must come before the content');
  if (streamType !== 'informative' && !textOf(body.text).startsWith(known.text))
    return forbidden('Request streamed content should contain the previously streamed content');
  if (typeof streamSequence === 'number') known.sequence = streamSequence;
  if (streamType !== 'informative') known.text = textOf(body.text);
  known.message.activity = body;
  if (streamType === 'final') end(known, 'done');
  return { status: 202, body: {} };
}

export function end(known: Stream, state: Exclude<Stream['state'], 'open'>): void {
  known.state = state;
  known.message.streaming = false;
}

function isOver(known: Stream, { now }: Workspace): boolean {
  if (known.state === 'open' && now() - known.startedAt > longestMilliseconds) end(known, 'expired');
  return known.state === 'expired';
}

function isTooSoon(workspace: Workspace, id: string): boolean {
  const times = lastCalls.get(workspace) ?? new Map<string, number>();
  lastCalls.set(workspace, times);
  const isSoon = workspace.now() - (times.get(id) ?? 0) < shortestPause;
  if (!isSoon) times.set(id, workspace.now());
  return isSoon;
}
