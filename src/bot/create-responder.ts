import { replyWithWelcome } from '../ask/replies/reply-with-help.ts';
import type { Incoming } from '../chat/incoming.ts';
import { type Intent, readIntent } from '../chat/intent.ts';
import type { Responder, Response } from '../chat/reply.ts';
import type { Log } from '../log.ts';
import { type AskFeature, memoryKey, reply } from './ask-feature.ts';
import { newIncident, replyToIncident } from './incident.ts';
import { respondToAction } from './respond-to-action.ts';
import { respondToCommand } from './respond-to-command.ts';
import { type CurateFeature, isCuration, respondToCuration } from './respond-to-curation.ts';
import { findOptions, respondToForm } from './respond-to-form.ts';
import { showHome } from './show-home.ts';

/** All that the bot can do. */
export type Features = { readonly ask: AskFeature; readonly curate: CurateFeature };

/**
 * One event in, one response out. Everything broken is caught here once: the log gets the cause and an incident
 * number, the person a calm sentence with that number.
 */
export function createResponder(features: Features, log: Log): Responder {
  return async (incoming) => {
    const started = performance.now();
    try {
      const response = await respond(incoming, readIntent(incoming), features);
      log.info({ event: incoming.kind, response: response.kind, ms: Math.round(performance.now() - started) }, 'answered');
      return response;
    } catch (cause) {
      const incident = newIncident();
      log.error({ incident, event: incoming.kind, err: cause }, 'an event could not be answered');
      return reply(replyToIncident(incident));
    }
  };
}

async function respond(incoming: Incoming, intent: Intent, { ask: feature, curate }: Features): Promise<Response> {
  switch (intent.kind) {
    case 'ask':
      return feature.answer(intent.question, incoming);
    case 'command':
      if (intent.command === 'start') return showHome(incoming, { ask: feature, curate });
      return intent.command === 'wissen'
        ? respondToCuration(intent, incoming, curate)
        : respondToCommand(intent.command, incoming, feature);
    case 'action':
      if (intent.action === 'home') return { ...(await showHome(incoming, { ask: feature, curate })), replace: true };
      return isCuration(intent.action) ? respondToCuration(intent, incoming, curate) : respondToAction(intent, incoming, feature);
    case 'submit':
      return isCuration(intent.form) ? respondToCuration(intent, incoming, curate) : respondToForm(intent, incoming, feature);
    case 'options':
      return findOptions(intent, feature);
    case 'greet':
      return reply(replyWithWelcome());
    case 'home':
      return showHome(incoming, { ask: feature, curate });
    case 'forget':
      await feature.memory.forget(memoryKey(incoming));
      return { kind: 'nothing' };
  }
}
