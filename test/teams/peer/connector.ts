import { problemsOfActivity } from '../render/card-problems.ts';
import { type Answer, refuse, refuseAs } from './answer.ts';
import { directChat } from './directory.ts';
import { operations } from './operations.ts';
import type { Rates } from './rates.ts';
import { findStreamInfo, listOf, objectOf, operationOf, type Request, textOf } from './route.ts';
import { stream } from './streams.ts';
import { baseOf, nameOf, type Workspace } from './workspace.ts';

/** What comes of it when the bot writes too often: it fails the test, is only refused, or nothing. */
export type RateChecks = 'problem' | 'refuse' | 'off';

export type Connector = { readonly workspace: Workspace; readonly rates: Rates; readonly checks: RateChecks };

/** 100 KB in UTF-16. https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const largestBytes = 100 * 1024;

/** Checks a call of the bot as Teams would, writes down what it would not take, and does what is asked. */
export function operate({ workspace, rates, checks }: Connector, request: Request): Answer {
  const operation = operationOf(request);
  const place = placeOf(request, workspace);
  const note = (problem: string) => void workspace.problems.push(`${operation} ${place}: ${problem}`);
  const activity = request.kind === 'create' ? objectOf(request.body.activity) : request.body;
  if (activity.type === 'message') for (const problem of problemsOfActivity(activity)) note(problem);
  if (JSON.stringify(request.body).length * 2 > largestBytes) {
    note('MessageSizeTooBig');
    return refuseAs(413);
  }
  const isWriting = operation !== 'member' && operation !== 'delete';
  const seconds = checks !== 'off' && isWriting ? rates(baseOf(place)) : undefined;
  if (seconds !== undefined) {
    if (checks === 'problem') note('is written to too often');
    return { ...refuseAs(429), headers: { 'retry-after': String(seconds) } };
  }
  const { kind } = request;
  const isStream = (kind === 'send' || kind === 'reply') && findStreamInfo(request.body) !== undefined;
  const answer = isStream ? stream(request, workspace, checks !== 'off') : run(request, workspace);
  if (answer.status === 400) note(JSON.stringify(answer.body));
  return answer;
}

function run(request: Request, workspace: Workspace): Answer {
  const { kind } = request;
  if (kind === 'stream' || kind === 'login') return refuse(404, 'NotFound', 'There is no such call.');
  return operations[kind](request, workspace);
}

/** The conversation that a call is about, also of one that creates it. */
export function placeOf({ kind, conversation, body }: Request, workspace: Workspace): string {
  if (kind !== 'create') return conversation;
  const name = nameOf(workspace, listOf(body.members)[0]?.id);
  return name === undefined ? textOf(objectOf(objectOf(body.channelData).channel).id) : directChat(name);
}
