import type { Finding } from '../../platform/finding.ts';
import { openClient } from './open-client.ts';
import { connectionFix, type Failure, readFailure } from './read-failure.ts';

type Access = { readonly appToken?: string | undefined; readonly signingSecret?: string | undefined; readonly apiUrl?: string | undefined };

/** Checks the way by which events come in, as far as that can be done without one. */
export async function checkTransport({ appToken, signingSecret, apiUrl }: Access): Promise<readonly Finding[]> {
  const socket = appToken === undefined ? [] : [await checkSocket(appToken, apiUrl)];
  return signingSecret === undefined ? socket : [...socket, checkSecret(signingSecret)];
}

/** Asks for an address to connect to and leaves it unused; it holds a ticket and must not be shown. */
async function checkSocket(appToken: string, apiUrl: string | undefined): Promise<Finding> {
  try {
    await openClient(appToken, apiUrl).apps.connections.open();
    return { level: 'ok', what: 'SLACK_APP_TOKEN works, and Socket Mode is switched on' };
  } catch (error) {
    const failure = readFailure(error);
    return { level: 'error', what: `no connection can be opened with SLACK_APP_TOKEN: ${failure.reason}`, fix: fixOf(failure) };
  }
}

function fixOf({ code }: Failure): string {
  if (code === undefined) return connectionFix;
  if (code === 'socket_mode_not_enabled') return 'api.slack.com/apps → your app → Socket Mode → Enable Socket Mode';
  return 'api.slack.com/apps → your app → Basic Information → App-Level Tokens: generate one with connections:write and put it into SLACK_APP_TOKEN';
}

function checkSecret(signingSecret: string): Finding {
  const where = 'api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret';
  if (!/^[0-9a-f]{32}$/.test(signingSecret)) {
    return { level: 'note', what: 'SLACK_SIGNING_SECRET does not look like one (32 of 0-9 and a-f)', fix: `compare it with ${where}` };
  }
  const fix = 'while the bot runs: api.slack.com/apps → your app → Event Subscriptions → Request URL → Retry must end in "Verified"';
  return { level: 'note', what: 'no call can check SLACK_SIGNING_SECRET; only a delivery of Slack proves it', fix };
}
