import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventEnvelope } from '../../slack/peer/deliveries.ts';
import { signRequest } from '../../slack/peer/sign-request.ts';

/**
 * Sends signed events and writes how long each took to be acknowledged: `send-events.ts URL SECRET COUNT PER_SECOND`
 * (0: all at once). Each is in a conversation of its own; one in ten is a question, the others lead to no answer.
 */
const [, , url = '', secret = '', count = '0', perSecond = '0'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(perSecond) === 0 ? Number.POSITIVE_INFINITY : 100 });

type Ack = { readonly status: number | undefined; readonly milliseconds: number };

function makeEvent(number: number): string {
  const user = `U${process.pid}X${number}`;
  const ts = `${Math.floor(Date.now() / 1000)}.${String(number).padStart(6, '0')}`;
  const isQuestion = number % 10 === 0;
  const place = isQuestion ? { channel: `D${user}`, channel_type: 'im' } : { channel: `C${number}`, channel_type: 'channel' };
  const event = { type: 'message', ...place, user, ts, text: `Wie lange gibt es Kurzarbeitergeld? Wir sind ${number} Leute.` };
  return JSON.stringify(eventEnvelope(event));
}

function send(number: number): Promise<Ack> {
  const { body, ...options } = signRequest(makeEvent(number), { secret });
  const started = performance.now();
  return new Promise((resolve) => {
    const end = (status: number | undefined) => resolve({ status, milliseconds: performance.now() - started });
    const sending = request(
      url,
      { ...options, agent, headers: { ...options.headers, 'content-length': String(Buffer.byteLength(body)) } },
      (response) => {
        response.resume();
        response.on('end', () => end(response.statusCode));
      },
    );
    sending.on('error', () => end(undefined));
    sending.end(body);
  });
}

const started = performance.now();
const acks: Promise<Ack>[] = [];
for (let number = 0; number < Number(count); number++) {
  const due = Number(perSecond) === 0 ? 0 : started + (number * 1000) / Number(perSecond);
  const ahead = due - performance.now();
  if (ahead > 1) await sleep(ahead);
  acks.push(send(number));
}
process.stdout.write(JSON.stringify(await Promise.all(acks)));
