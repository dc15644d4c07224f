import { type Finding, withoutSecrets } from '../platform/finding.ts';
import { checkApp } from './doctor/check-app.ts';
import { checkScopes } from './doctor/check-scopes.ts';
import { checkTransport } from './doctor/check-transport.ts';
import { openClient } from './doctor/open-client.ts';
import { connectionFix, type Failure, readFailure } from './doctor/read-failure.ts';

/** What is needed to ask Slack about the app; `apiUrl` is another base address of the Web API than slack.com. */
export type SlackAccess = {
  readonly botToken: string;
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  readonly configToken?: string | undefined;
  readonly apiUrl?: string | undefined;
};

/** Asks Slack whether the app is set up as the bot needs it. Changes and posts nothing; no finding holds a secret. */
export async function checkSlack(access: SlackAccess): Promise<readonly Finding[]> {
  const [bot, transport] = await Promise.all([checkBot(access), checkTransport(access)]);
  const app = await checkApp(access, bot.appId);
  const secrets = [access.botToken, access.appToken, access.signingSecret, access.configToken];
  return [...bot.findings, ...transport, ...app].map((finding) => withoutSecrets(finding, secrets));
}

type CheckedBot = { readonly findings: readonly Finding[]; readonly appId?: string | undefined };

/** Whose token it is, what it may do, and the id of its app. */
async function checkBot({ botToken, apiUrl }: SlackAccess): Promise<CheckedBot> {
  const client = openClient(botToken, apiUrl);
  try {
    const { user, user_id, team, team_id, bot_id, app_id, response_metadata: metadata } = await client.auth.test();
    const works: Finding = { level: 'ok', what: `SLACK_BOT_TOKEN works: bot ${user} (${user_id}) in workspace ${team} (${team_id})` };
    const granted = metadata?.scopes?.filter((scope) => scope !== '');
    return { findings: [works, ...checkScopes(granted)], appId: app_id ?? (await findAppId(client, bot_id)) };
  } catch (error) {
    return { findings: [sayRefused(readFailure(error))] };
  }
}

function sayRefused({ code, reason }: Failure): Finding {
  const copy = 'api.slack.com/apps → your app → OAuth & Permissions: install the app, copy the Bot User OAuth Token into SLACK_BOT_TOKEN';
  return { level: 'error', what: `SLACK_BOT_TOKEN cannot be used: ${reason}`, fix: code === undefined ? connectionFix : copy };
}

/** Needs users:read; without an answer only the comparison of the settings is left out. */
async function findAppId(client: ReturnType<typeof openClient>, bot: string | undefined): Promise<string | undefined> {
  if (bot === undefined) return undefined;
  try {
    return (await client.bots.info({ bot })).bot?.app_id;
  } catch {
    return undefined;
  }
}
