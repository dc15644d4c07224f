import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaimedEntry, InboxEntry, Intake } from '../chat/inbox.ts';
import type { ClaimedPost, Outbox } from '../chat/outbox.ts';
import { NotNowError } from '../errors.ts';
import { secondsSince } from '../meter.ts';
import { createLoop } from './create-loop.ts';
import { createRush, type Rush } from './create-rush.ts';
import type { RelayOptions } from './relay-options.ts';
import { sendPost } from './send-post.ts';
import { workOnEntry } from './work-on-entry.ts';

/** The way from what came in to what went out, on durable queues. */
export type Relay = {
  readonly intake: Intake;
  /** Something was put into the outbox: sends it now, and not only when the relay looks anyway. */
  readonly nudge: () => void;
  readonly stop: () => Promise<void>;
};

/** Answers are computed one after another anyway; more at once only helps while a model or a platform is waited for. */
const entriesAtOnce = 8;
const postsAtOnce = 16;
const sweepMilliseconds = 10 * 60_000;

/** Starts to work on what waits in inbox and outbox, also on what an earlier process has left behind. */
export function createRelay(options: RelayOptions): Relay {
  const { inbox, outbox, lease, log } = options;
  const common = { lease, log, keyOf: ({ key }: { readonly key: string }) => key };
  const rush = createRush();
  const posts = createLoop<ClaimedPost>({
    ...{ ...common, claim: outbox.claim, renew: outbox.renew, width: postsAtOnce },
    work: async (post) => {
      await rush.calm();
      await sendPost(post, { ...options, outbox: punctual(options, () => posts.nudge()) });
    },
  });
  const workAndSend = async (entry: ClaimedEntry) => {
    const response = await workOnEntry(entry, options);
    posts.nudge();
    return response;
  };
  const entries = createLoop<ClaimedEntry>({
    ...{ ...common, claim: inbox.claim, renew: inbox.renew, width: entriesAtOnce },
    work: async (entry) => {
      await rush.calm();
      await workAndSend(entry);
    },
  });
  const stopSweeping = sweepRegularly(options);
  for (const loop of [entries, posts]) loop.nudge();
  return {
    intake: createIntake(options, { nudge: entries.nudge, rush, workAndSend }),
    nudge: posts.nudge,
    stop: async () => {
      stopSweeping();
      await entries.stop();
      await posts.stop();
    },
  };
}

/** Looks again at the instant until which a post has to wait, and not only when the loop looks anyway. */
function punctual({ outbox, now }: RelayOptions, nudge: () => void): Outbox {
  return {
    ...outbox,
    async retry(key, at, unsure) {
      await outbox.retry(key, at, unsure);
      setTimeout(nudge, Math.max(Date.parse(at) - now().getTime(), 0)).unref();
    },
  };
}

type Working = {
  readonly nudge: () => void;
  readonly rush: Rush;
  readonly workAndSend: (entry: ClaimedEntry) => Promise<string | undefined>;
};

function createIntake(options: RelayOptions, { nudge, rush, workAndSend }: Working): Intake {
  const { inbox, meter } = options;
  return {
    async accept(entry: InboxEntry) {
      refuseIfFull(options, entry);
      const started = performance.now();
      rush.count();
      const added = await inbox.put([entry]);
      meter.observe('tws_ack_seconds', { platform: entry.platform }, secondsSince(started));
      if (added.size > 0 && entry.body !== undefined) nudge();
    },
    async answer(entry) {
      refuseIfFull(options, entry);
      const claimed = await inbox.take(entry);
      if (claimed) return await workAndSend(claimed);
      return await waitForResponse(() => inbox.responseTo(entry.key));
    },
  };
}

const fullSeconds = 60;

/** What is not acknowledged is not lost: the platform delivers it again, or tells the person that it did not arrive. */
function refuseIfFull({ pressure, meter }: RelayOptions, { platform, body }: InboxEntry): void {
  if (body === undefined || pressure().level !== 'full') return;
  meter.count('tws_limited_total', { platform, reason: 'full', result: 'refused' });
  throw new NotNowError('so many events wait that no more are taken in', fullSeconds);
}

const pauseMilliseconds = 50;
/** Platforms wait 3 s for a response. */
const patienceMilliseconds = 2_500;

/** A copy came while the first is being worked on, here or in another process. */
async function waitForResponse(read: () => Promise<{ response: string | undefined } | undefined>): Promise<string | undefined> {
  for (let waited = 0; waited < patienceMilliseconds; waited += pauseMilliseconds) {
    const known = await read();
    if (known) return known.response;
    await sleep(pauseMilliseconds);
  }
  return undefined;
}

function sweepRegularly({ inbox, outbox, log }: RelayOptions): () => void {
  const sweep = async () => {
    const lost = await inbox.sweep();
    if (lost > 0) log.error({ lost }, 'events older than a day were given up');
    await outbox.sweep();
  };
  const run = () => void sweep().catch((cause: unknown) => log.error({ err: cause }, 'old entries could not be removed'));
  const timer = setInterval(run, sweepMilliseconds);
  timer.unref();
  run();
  return () => clearInterval(timer);
}
