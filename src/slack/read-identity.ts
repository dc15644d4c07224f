import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { ConfigurationError } from '../errors.ts';
import type { Log } from '../log.ts';
import { safeLink } from '../platform/safe-link.ts';
import { callSlack } from './call-slack.ts';
import type { Identity } from './slack-options.ts';

const mostAttempts = 10;
const pauseMilliseconds = 3_000;

/** Asks Slack whose token this is; waits a while for Slack to be there. */
export async function readIdentity(client: WebClient, log: Log): Promise<Identity> {
  for (let attempt = 1; attempt < mostAttempts; attempt++) {
    const called = await callSlack(() => client.auth.test());
    if (called.kind === 'ok') return toIdentity(called.result);
    if (called.kind === 'refused') {
      throw new ConfigurationError([
        `SLACK_BOT_TOKEN: Slack refuses it (${called.error}); copy it anew from OAuth & Permissions of the app`,
      ]);
    }
    log.warn({ reason: called.reason, attempt }, 'Slack does not answer yet');
    await sleep(pauseMilliseconds);
  }
  throw new Error('Slack does not answer. Check the connection to slack.com and start again.');
}

type Tested = Awaited<ReturnType<WebClient['auth']['test']>>;

function toIdentity({ team_id, user_id, bot_id, url, response_metadata }: Tested): Identity {
  if (!team_id || !user_id) {
    throw new ConfigurationError(['SLACK_BOT_TOKEN: is not the token of a bot; it begins with xoxb-, see OAuth & Permissions of the app']);
  }
  const scopes = response_metadata?.scopes ?? [];
  const may = { agent: scopes.includes('assistant:write'), files: scopes.includes('files:write') };
  return { team: team_id, url: safeLink(url ?? ''), botUser: user_id, bot: bot_id ?? '', ...may };
}
