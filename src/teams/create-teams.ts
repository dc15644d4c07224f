import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Hono } from 'hono';
import type { Adapter } from '../chat/adapter.ts';
import type { ClaimedEntry, Intake, Worked } from '../chat/inbox.ts';
import { createQuestions } from '../platform/questions.ts';
import { tellOnce } from '../platform/tell-once.ts';
import { type Connect, createConnect, identityOf } from './connector/create-connect.ts';
import { createCredentials } from './connector/create-credentials.ts';
import { dispatch, type InvokeAnswer } from './dispatch.ts';
import { createDoor } from './door.ts';
import type { Exchange } from './exchange.ts';
import { lookUpOptions } from './forms/look-up-options.ts';
import { openForm } from './forms/open-form.ts';
import { activitySchema } from './gate/activity-schema.ts';
import { httpRoutes } from './gate/http-routes.ts';
import { createPlaces } from './places.ts';
import { createReceive } from './receive/create-receive.ts';
import { createMessenger, createSendParts } from './send/create-messenger.ts';
import type { TeamsOptions, TeamsParts } from './teams-options.ts';

/** The bot in Microsoft Teams. `listen` gives the routes at which Teams delivers. */
export type Teams = { readonly adapter: Adapter; readonly listen: (intake: Intake) => Hono };

/** Makes the adapter; nothing is asked of Microsoft before something comes in or goes out. */
export function createTeams(options: TeamsOptions): Teams {
  const { access, log, now } = options;
  const bot = access.kind === 'app' ? access : undefined;
  const appId = bot?.appId ?? '';
  const connect = createConnect({ appId, credentials: createCredentials(bot), serviceHosts: access.serviceHosts });
  const parts = createParts(options, { connect, appId, tenant: bot?.tenantId });
  const work = createWork(parts, { connect, appId });
  return {
    adapter: { platform: 'teams', messenger: parts.messenger, work },
    listen: (intake) => {
      const receive = createReceive({ lookUp: (activity) => lookUpOptions(parts, activity), now }, intake);
      return httpRoutes({ config: access, log, receive });
    },
  };
}

type Bot = { readonly connect: Connect; readonly appId: string; readonly tenant?: string | undefined };

function createParts(options: TeamsOptions, { connect, appId, tenant }: Bot): TeamsParts {
  const { shelf, log, dialogs, targeted } = options;
  const bot = { connect, botId: `28:${appId}`, tenant };
  const send = createSendParts({ ...bot, places: createPlaces(shelf), shelf, log, dialogs, targeted });
  const messenger = createMessenger(send, options.channels);
  return {
    ...send,
    messenger,
    answer: options.createAnswer(messenger),
    openForm: (turn, form) => openForm(send, turn, form),
    outbox: options.outbox,
    door: createDoor({ connect, places: send.places, log }),
    questions: createQuestions(shelf),
    tellOnce: tellOnce(),
    now: options.now,
  };
}

/** Runs what waits in the inbox through the SDK: the gate has checked it, so it comes with the bot's own identity. */
function createWork(parts: TeamsParts, { connect, appId }: Bot): (entry: ClaimedEntry) => Promise<Worked> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const identity = { audience: '', claimsIdentity: identityOf(appId), connectorFactory: { create: connect } };
  return async ({ key, at, body }) => {
    const raw = JSON.parse(body);
    const exchange: Exchange = { key, at, activity: activitySchema.parse(raw), outgoing: [] };
    let response: InvokeAnswer | undefined;
    let failure: unknown;
    // Checked in shape; what else an activity holds is the SDK's own affair. Replies never go back in the response.
    await adapter.processActivityDirect(identity, { ...raw, deliveryMode: undefined } as Activity, async () => {
      response = await dispatch(parts, exchange).catch((cause: unknown) => {
        failure = cause;
        return undefined;
      });
    });
    // The SDK would wrap it, and the relay could not tell what waiting helps against.
    if (failure !== undefined) throw failure;
    return { outgoing: exchange.outgoing, response: response && JSON.stringify(response) };
  };
}
