import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Called } from '../../platform/called.ts';
import { callOptions, callTeams } from '../connector/call-teams.ts';
import { placeOf } from '../conversation.ts';
import { blocking } from './hints.ts';
import type { SendParts } from './send-parts.ts';

/** Calls the connector of a conversation, in one's turn and never where the bot is not wanted any more. */
export async function callAt<Result>(
  parts: SendParts,
  address: string,
  call: (client: ConnectorClient) => Promise<Result>,
): Promise<Called<Result>> {
  if (await parts.places.isBlocked(address)) return { kind: 'refused', error: 'MessageWritesBlocked' };
  // Teams counts all threads of a channel together.
  const called = await parts.pace(placeOf(address), () => callNear(parts, address, call));
  if (called.kind === 'ok') await parts.places.renew(address);
  if (called.kind === 'refused' && blocking.has(called.error)) {
    parts.log.warn(
      { reason: called.error },
      'the bot is not wanted in a conversation: nothing more is sent there until something comes from it',
    );
    await parts.places.block(placeOf(address));
  }
  return called;
}

/** Calls the connector that a conversation has, about something else; a refusal says nothing about the conversation. */
export async function callNear<Result>(
  parts: Pick<SendParts, 'connect' | 'places'>,
  address: string,
  call: (client: ConnectorClient) => Promise<Result>,
): Promise<Called<Result>> {
  const serviceUrl = await parts.places.serviceUrlOf(address);
  if (serviceUrl === undefined) return { kind: 'refused', error: 'nothing has ever come from there' };
  return await callTeams(async () => await call(await parts.connect(serviceUrl)));
}

/** Posts an activity to a conversation; resolves with the id of the message. */
export async function postActivity(
  parts: SendParts,
  address: string,
  { activity, headers }: { readonly activity: Partial<Activity>; readonly headers?: Record<string, string> },
): Promise<Called<string | undefined>> {
  return await callAt(parts, address, async ({ conversations }) => {
    const options = { ...callOptions, ...(headers === undefined ? {} : { customHeaders: headers }) };
    return (await conversations.sendToConversation(address, activity, options)).id;
  });
}
