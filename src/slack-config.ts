import * as z from 'zod';

/** How the bot talks to Slack: it calls out (Socket Mode), or Slack calls it (HTTP). */
export type SlackConfig = {
  readonly botToken: string;
  /** Base address of Slack's Web API, ends with a slash. */
  readonly apiUrl: string;
  readonly transport: { readonly kind: 'socket'; readonly appToken: string } | { readonly kind: 'http'; readonly signingSecret: string };
};

/** Slack's variables as a part of the environment's schema. */
export const slackVariables = {
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, 'must begin with xoxb- and hold no blanks; api.slack.com/apps → your app → OAuth & Permissions shows it')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, 'must begin with xapp- and hold no blanks; api.slack.com/apps → your app → Basic Information → App-Level Tokens')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().regex(/^\S+$/, 'must hold no blanks').optional(),
  SLACK_CONFIG_TOKEN: z.string().regex(/^\S+$/, 'must hold no blanks').optional(),
  SLACK_API_URL: z
    .string()
    .refine(isSafeApiUrl, 'must be an https address that ends with "/" (http on this machine only); leave it out for slack.com')
    .default('https://slack.com/api/'),
};

type Variables = z.infer<z.ZodObject<typeof slackVariables>>;

/** The checked variables as our own type; undefined where nothing or half is set. */
export function slackConfig(variables: Variables): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl } = variables;
  if (botToken === undefined) return undefined;
  if (appToken !== undefined) return { botToken, apiUrl, transport: { kind: 'socket', appToken } };
  if (signingSecret !== undefined) return { botToken, apiUrl, transport: { kind: 'http', signingSecret } };
  return undefined;
}

/** True where somebody wants the bot to talk to Slack, even if what is set cannot work. */
export function isSlackMeant(environment: NodeJS.ProcessEnv): boolean {
  return isSet('SLACK_BOT_TOKEN', environment);
}

/** Half a set of credentials, or two ways at once: one problem that says what to do. */
export function findSlackContradictions(environment: NodeJS.ProcessEnv): string[] {
  const given = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CONFIG_TOKEN'].filter((name) => isSet(name, environment));
  const transports = given.filter((name) => name !== 'SLACK_CONFIG_TOKEN');
  if (!isSlackMeant(environment))
    return given.length === 0 ? [] : [`SLACK_BOT_TOKEN: missing beside ${given.join(', ')}; ${botTokenPlace}`];
  if (transports.length === 0)
    return [`SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: one of them is missing beside SLACK_BOT_TOKEN; ${transportPlaces}`];
  if (transports.length === 2) return [`SLACK_APP_TOKEN and SLACK_SIGNING_SECRET: set only one of them; ${transportPlaces}`];
  return [];
}

const botTokenPlace =
  'without it the bot cannot answer: api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token, or unset the rest';

const transportPlaces =
  'SLACK_APP_TOKEN is for Socket Mode (api.slack.com/apps → your app → Basic Information → App-Level Tokens, scope connections:write), SLACK_SIGNING_SECRET for HTTP (Basic Information → App Credentials)';

/** A file that was named counts: that it cannot be read is a problem of its own. */
function isSet(name: string, environment: NodeJS.ProcessEnv): boolean {
  return environment[name] !== undefined || environment[`${name}_FILE`] !== undefined;
}

/** The bot token goes there with every call, so never unencrypted over a network. */
function isSafeApiUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !text.endsWith('/') || `${url.username}${url.password}${url.search}${url.hash}` !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname));
}
