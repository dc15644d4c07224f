import { setTimeout as sleep } from 'node:timers/promises';
import type { Responder } from '../../../src/chat/reply.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { serveEcho } from '../../serve-echo.ts';

/**
 * The whole way from Slack through the queues and back, with a bot that repeats what it is asked: at once, or in
 * pieces when the question says "stückweise". Without a knowledge base, because it is started a hundred times.
 */
const responder: Responder = async (incoming, onProgress = () => undefined) => {
  const text = incoming.kind === 'text' || incoming.kind === 'command' ? incoming.text : '';
  if (text.includes('stückweise')) {
    for (const append of [`Antwort auf `, text, ' …']) {
      onProgress({ kind: 'text', append });
      await sleep(15);
    }
  }
  const blocks = [{ kind: 'text', text: `Antwort auf ${text}.` }] as const;
  return { kind: 'reply', reply: { audience: 'conversation', message: { blocks } } };
};

const config = readConfig(process.env);
const log = createLog(config.logLevel);
await serveEcho(responder, { config, log });
