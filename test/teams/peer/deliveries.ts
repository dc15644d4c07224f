import { appId } from './directory.ts';
import type { openOpenIdServer } from './open-id-server.ts';
import type { Json } from './workspace.ts';

export type Delivered = { readonly status: number; readonly body: Json | undefined };

/** Brings activities to the bot's address, with a token as the Bot Connector bears it. */
export type Deliveries = {
  readonly serviceUrl: string;
  readonly to: (url: string) => void;
  readonly send: (activity: Json) => Promise<Delivered>;
  /** The same with another token. */
  readonly sendWith: (activity: Json, token: string) => Promise<Delivered>;
  /** The same activity again, so many times at once. */
  readonly resend: (activity: Json, copies?: number) => Promise<Delivered[]>;
  /** What was delivered, and what came of it, oldest first. */
  readonly sent: { readonly activity: Json; readonly delivered: Delivered }[];
};

/** Teams waits for so long; then it says that the bot cannot be reached. */
const patienceMilliseconds = 15_000;

type Sender = { readonly serviceUrl: string; readonly sign: Awaited<ReturnType<typeof openOpenIdServer>>['sign'] };

export function createDeliveries({ serviceUrl, sign }: Sender): Deliveries {
  let address: string | undefined;
  const sent: { readonly activity: Json; readonly delivered: Delivered }[] = [];
  const sendWith = async (activity: Json, token: string): Promise<Delivered> => {
    if (address === undefined) throw new Error('The bot has no address; say deliveries.to(url) first.');
    const delivered = await post(address, activity, token);
    sent.push({ activity, delivered });
    return delivered;
  };
  const send = async (activity: Json) => await sendWith(activity, await sign({ aud: appId, serviceurl: serviceUrl }));
  return {
    serviceUrl,
    to: (url) => {
      address = url;
    },
    send,
    sendWith,
    resend: (activity, copies = 1) => Promise.all(Array.from({ length: copies }, () => send(activity))),
    sent,
  };
}

async function post(url: string, activity: Json, token: string): Promise<Delivered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : undefined };
}
