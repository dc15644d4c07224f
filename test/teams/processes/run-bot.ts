import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Responder } from '../../../src/chat/reply.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { serveEcho } from '../../serve-echo.ts';
// Loaded before it starts, as what takes longest.
import '../../../src/teams/create-teams.ts';

/**
 * The whole way from Teams through the queues and back, with a bot that repeats what it is asked: at once, in pieces when
 * the question says "stückweise", or with a form when it says "ausfüllen". Without a knowledge base, because it is
 * started a hundred times.
 */
const responder: Responder = async (incoming, onProgress = () => undefined) => {
  const asked = wordsIn(incoming);
  if (asked.includes('ausfüllen')) {
    const steps = [{ fields: [{ kind: 'text', id: 'was', label: 'Was?' }] }] as const;
    return { kind: 'form', form: { id: 'f', title: asked, submit: 'Senden', context: '', initial: {}, steps } };
  }
  if (asked.includes('stückweise')) {
    for (const append of [`Antwort auf `, asked, ' …']) {
      onProgress({ kind: 'text', append });
      await sleep(15);
    }
  }
  return { kind: 'reply', reply: { audience: 'conversation', message: { blocks: [{ kind: 'text', text: `Antwort auf ${asked}.` }] } } };
};

function wordsIn(incoming: Incoming): string {
  switch (incoming.kind) {
    case 'text':
    case 'command':
      return incoming.text;
    case 'action':
      return incoming.value;
    case 'form':
      return String(incoming.values.was);
    default:
      return '';
  }
}

const config = readConfig(process.env);
const log = createLog(config.logLevel);
// What starts next finds it compiled, where a folder for that is named.
flushCompileCache();
await once(process.stdin, 'data');
await serveEcho(responder, { config, log });
