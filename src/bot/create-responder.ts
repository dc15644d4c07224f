import { replyWithWelcome } from '../ask/replies/reply-with-help.ts';
import type { Incoming } from '../chat/incoming.ts';
import { type Intent, readIntent } from '../chat/intent.ts';
import type { Responder, Response } from '../chat/reply.ts';
import { type Log, tracedWithin } from '../log.ts';
import { type Meter, noMeter, secondsSince } from '../meter.ts';
import { newIncident, traceOf } from '../trace.ts';
import { addCuratorButtons } from './add-curator-buttons.ts';
import { type AskFeature, memoryKey, reply } from './ask-feature.ts';
import type { BookFeature } from './book-feature.ts';
import type { DigestFeature } from './digest-feature.ts';
import { replyToIncident } from './incident.ts';
import { introduce } from './introduce.ts';
import { refuseTooLong } from './limits/refuse-too-long.ts';
import type { PrivacyFeature } from './privacy-feature.ts';
import { respondToAction } from './respond-to-action.ts';
import { answerDateQuestion, isBooking, respondToBooking, respondToWorkshopCommand } from './respond-to-booking.ts';
import { findDateOptions } from './respond-to-booking-form.ts';
import { respondToCommand } from './respond-to-command.ts';
import { type CurateFeature, isCuration, respondToCuration } from './respond-to-curation.ts';
import { isDigest, respondToDigest, respondToDigestCommand } from './respond-to-digest.ts';
import { findOptions, respondToForm } from './respond-to-form.ts';
import { isPrivacy, respondToPrivacy, showPrivacy } from './respond-to-privacy.ts';
import { showHome } from './show-home.ts';

/** All that the bot can do. */
export type Features = {
  readonly ask: AskFeature;
  readonly curate: CurateFeature;
  readonly book: BookFeature;
  readonly digest: DigestFeature;
  readonly privacy: PrivacyFeature;
};

/**
 * One event in, one response out. Everything broken is caught here once: the log gets the cause and an incident
 * number, the person a calm sentence with that number. All lines of an event have the same trace.
 */
export function createResponder(features: Features, log: Log, meter: Meter = noMeter): Responder {
  return (incoming, onProgress) =>
    tracedWithin(traceOf(incoming.id), () => respondSafely(incoming, withProgress(features, onProgress), { log, meter }));
}

type Watching = { readonly log: Log; readonly meter: Meter };

async function respondSafely(incoming: Incoming, features: Features, { log, meter }: Watching): Promise<Response> {
  const started = performance.now();
  try {
    const found = refuseTooLong(incoming) ?? (await respond(incoming, readIntent(incoming), features));
    const response = await introduce(found, incoming, features.privacy);
    log.info({ event: incoming.kind, response: response.kind, ms: Math.round(performance.now() - started) }, 'answered');
    return response;
  } catch (cause) {
    const incident = newIncident();
    log.error({ incident, event: incoming.kind, err: cause }, 'an event could not be answered');
    meter.count('tws_incidents_total', { event: incoming.kind });
    return reply(replyToIncident(incident));
  } finally {
    meter.observe('tws_answer_seconds', { platform: incoming.person.platform }, secondsSince(started));
  }
}

/** Lets who asked see an answer while it is written. */
function withProgress(features: Features, onProgress: Parameters<Responder>[1]): Features {
  const { ask } = features;
  const answer: AskFeature['answer'] = (question, incoming, manner) => ask.answer(question, incoming, { ...manner, onProgress });
  return onProgress === undefined ? features : { ...features, ask: { ...ask, answer } };
}

async function respond(incoming: Incoming, intent: Intent, features: Features): Promise<Response> {
  switch (intent.kind) {
    case 'ask':
      return (await answerDateQuestion(intent.question, incoming, features.book)) ?? features.ask.answer(intent.question, incoming);
    case 'command':
      return respondToWord(intent, incoming, features);
    case 'action':
      return respondToPress(intent, incoming, features);
    case 'submit':
      return respondToAnswers(intent, incoming, features);
    case 'options':
      return isBooking(intent.form) ? findDateOptions(intent, incoming, features.book) : findOptions(intent, features.ask);
    case 'greet':
      return reply(replyWithWelcome(features.ask.writing !== undefined));
    case 'home':
      return showHome(incoming, features);
    case 'forget':
      await features.ask.memory.forget(memoryKey(incoming));
      return { kind: 'nothing' };
  }
}

function respondToWord(intent: Extract<Intent, { kind: 'command' }>, incoming: Incoming, features: Features): Promise<Response> {
  switch (intent.command) {
    case 'start':
      return showHome(incoming, features);
    case 'wissen':
      return respondToCuration(intent, incoming, features.curate);
    case 'workshop':
      return respondToWorkshopCommand(intent.text, incoming, features.book);
    case 'digest':
      return respondToDigestCommand(intent.text, incoming, features.digest);
    case 'datenschutz':
      return showPrivacy(incoming, features);
    default:
      return respondToCommand(intent.command, incoming, features.ask);
  }
}

async function respondToPress(intent: Extract<Intent, { kind: 'action' }>, incoming: Incoming, features: Features): Promise<Response> {
  if (intent.action === 'home') return { ...(await showHome(incoming, features)), replace: true };
  if (isBooking(intent.action)) return respondToBooking(intent, incoming, features.book);
  if (isDigest(intent.action)) return respondToDigest(intent, incoming, features.digest);
  if (isCuration(intent.action)) return respondToCuration(intent, incoming, features.curate);
  if (isPrivacy(intent.action)) return respondToPrivacy(intent, incoming, features);
  return addCuratorButtons(await respondToAction(intent, incoming, features.ask), intent, { incoming, feature: features.curate });
}

async function respondToAnswers(intent: Extract<Intent, { kind: 'submit' }>, incoming: Incoming, features: Features): Promise<Response> {
  if (isBooking(intent.form)) return respondToBooking(intent, incoming, features.book);
  if (isDigest(intent.form)) return respondToDigest(intent, incoming, features.digest);
  if (isCuration(intent.form)) return respondToCuration(intent, incoming, features.curate);
  return addCuratorButtons(await respondToForm(intent, incoming, features.ask), intent, { incoming, feature: features.curate });
}
