import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js';
import { commands } from '../chat/commands.ts';
import { askMessage } from '../platform/ask-message.ts';
import { suggestedPrompts } from '../platform/suggested-prompts.ts';

type Scopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;
type Events = NonNullable<NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']>;

// Slack knows them, the types of @slack/web-api 8.2.0 do not yet:
// https://docs.slack.dev/ai/agent-sessions and https://docs.slack.dev/reference/events/agent_session_stopped
type Scope = Scopes[number] | 'assistant:write';
type Event = Events[number] | 'agent_session_stopped';

/** Every permission that the bot must have, and why it needs it. There is none that it could do without. */
export const scopeReasons = {
  commands: 'Offers /tws and /wissen while one types "/", and "Frage an die TWS" in the menu of a message.',
  'chat:write': 'Posts answers, and shows in the thread that one is being worked on.',
  'app_mentions:read': 'Hears a question in a channel when somebody mentions the bot.',
  'im:history': 'Reads what somebody writes to the bot in a direct message.',
  'im:write': 'Opens a direct message, so that what is meant for one person is seen by no other.',
  'assistant:write': 'Makes the bot an agent with suggested questions and a stop button; needed for nothing else.',
  'channels:history': 'Reads follow-up questions in its threads of public channels, and finds out whether a post arrived.',
  'groups:history': 'Does the same in private channels that somebody invited the bot to.',
  'users:read': 'Tells guests and people of other organisations from members before it answers.',
} as const satisfies Partial<Record<Scope, string>>;

/** What it asks for and works without, where whoever installs it says no. */
export const optionalScopeReasons = {
  'files:write':
    'Optional: attaches a file, such as a date for the calendar, to a message of the bot, which else says where it is. Reads none.',
} as const satisfies Partial<Record<Scope, string>>;

const botEvents = [
  'app_home_opened',
  'app_mention',
  'message.im',
  'message.channels',
  'message.groups',
  // Without it people see a progress bar that they cannot stop.
  'agent_session_stopped',
] as const satisfies readonly Event[];

const longDescription = [
  'Der TWS-Bot der Transformationswerkstatt Saar beantwortet Fragen zu Förderung, Kurzarbeit, Rechten des Betriebsrats, Tarifverträgen und zur Transformation im Saarland.',
  'Schreib ihm direkt, erwähne ihn in einem Kanal oder tippe /tws und Deine Frage. Jede Antwort nennt Quelle und Stand; was nicht in der geprüften Wissensbank steht, sagt er offen und nennt Dir, wer weiterhilft.',
  'Bitte schreib keine Betriebsgeheimnisse und keine Namen von Kolleginnen und Kollegen. Deine Fragen behält er höchstens 60 Minuten für Anschlussfragen; mit „neu“ vergisst er sie sofort.',
].join('\n\n');

/**
 * The app as Slack creates it: with `url`, the https address of this server, for HTTP; without, for Socket Mode.
 * Limits: https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest({ url }: { readonly url?: string | undefined } = {}): Manifest {
  // Casts, because the keys of an object are strings to TypeScript and one of them is newer than Slack's types. What is optional
  // stands in both lists (https://github.com/slackapi/slack-cli/pull/517).
  const needed = Object.keys(scopeReasons) as Scopes;
  const optional = Object.keys(optionalScopeReasons) as Scopes;
  const requests = url === undefined ? undefined : `${url.replace(/(?<!\/)\/+$/, '')}/slack/events`;
  return {
    display_information: {
      name: 'TWS-Bot',
      description: 'Antworten zu Förderung, Recht und Transformation im Saarland, mit Quelle und Stand.',
      long_description: longDescription,
    },
    features: features(requests),
    oauth_config: { scopes: { bot: [...needed, ...optional], bot_optional: optional } },
    settings: settings(requests),
  } satisfies Manifest;
}

function features(requests: string | undefined): NonNullable<Manifest['features']> {
  return {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'tws-bot', always_online: true },
    agent_view: {
      agent_description:
        'Frag mich nach Förderung, Kurzarbeit, Rechten des Betriebsrats, Tarifverträgen oder zur Transformation im Saarland. Ich antworte aus der geprüften Wissensbank der Transformationswerkstatt, mit Quelle und Stand.',
      suggested_prompts: suggestedPrompts,
    },
    slash_commands: slashCommands(requests),
    shortcuts: [{ type: 'message', callback_id: askMessage.id, name: askMessage.name, description: askMessage.description }],
  };
}

function slashCommands(requests: string | undefined) {
  return commands.flatMap(({ slash, description }) =>
    slash === undefined
      ? []
      : {
          command: slash.name,
          description,
          ...(slash.usageHint === undefined ? {} : { usage_hint: slash.usageHint }),
          should_escape: false,
          ...(requests === undefined ? {} : { url: requests }),
        },
  );
}

function settings(requests: string | undefined): NonNullable<Manifest['settings']> {
  const address = requests === undefined ? {} : { request_url: requests };
  return {
    // A cast, because one of the events is newer than Slack's types.
    event_subscriptions: { ...address, bot_events: [...botEvents] as Events },
    interactivity: { is_enabled: true, ...address, ...(requests === undefined ? {} : { message_menu_options_url: requests }) },
    org_deploy_enabled: false,
    socket_mode_enabled: requests === undefined,
    token_rotation_enabled: false,
  };
}
