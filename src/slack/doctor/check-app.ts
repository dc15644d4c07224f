import type { Finding } from '../../platform/finding.ts';
import { slackManifest } from '../manifest.ts';
import { compareManifest } from './compare-manifest.ts';
import { openClient } from './open-client.ts';
import { readFailure } from './read-failure.ts';

type Access = {
  readonly configToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  readonly apiUrl?: string | undefined;
};

/**
 * Compares the app's settings with the manifest. A bot token cannot read them; an app configuration token can
 * (https://docs.slack.dev/reference/methods/apps.manifest.export). Without one, says what to look at by hand.
 */
export async function checkApp({ configToken, signingSecret, apiUrl }: Access, appId: string | undefined): Promise<readonly Finding[]> {
  if (configToken === undefined) return lookByHand;
  if (appId === undefined) return [sayUnread('Slack did not say which app the bot token belongs to'), ...lookByHand];
  try {
    const { manifest } = await openClient(configToken, apiUrl).apps.manifest.export({ app_id: appId });
    const found = compareManifest(manifest, { socketMode: signingSecret === undefined });
    return found ?? [sayUnread('Slack sent something else than a manifest'), ...lookByHand];
  } catch (error) {
    return [sayUnread(readFailure(error).reason), ...lookByHand];
  }
}

/** The bot may be fine; it is only this check that could not be made. */
function sayUnread(reason: string): Finding {
  const fix =
    'api.slack.com/apps → Your App Configuration Tokens: generate one as somebody who may edit the app and put its access token (not the refresh token) into SLACK_CONFIG_TOKEN; it lasts 12 hours';
  return { level: 'note', what: `the settings of the app cannot be read with SLACK_CONFIG_TOKEN: ${reason}`, fix };
}

const { features, settings } = slackManifest();

/** With SLACK_CONFIG_TOKEN these are checked. */
const lookByHand: readonly Finding[] = [
  lookAt('events', settings?.event_subscriptions?.bot_events ?? [], 'Event Subscriptions → Subscribe to bot events'),
  lookAt('slash commands', features?.slash_commands?.map(({ command }) => command) ?? [], 'Slash Commands'),
  lookAt('message shortcuts', features?.shortcuts?.map((shortcut) => shortcut.callback_id) ?? [], 'Interactivity & Shortcuts → Shortcuts'),
];

function lookAt(what: string, names: readonly string[], place: string): Finding {
  const fix = `compare them at api.slack.com/apps → your app → ${place}, or set SLACK_CONFIG_TOKEN and run this again`;
  return { level: 'note', what: `a bot token cannot read the ${what} of its app; there must be: ${names.join(', ')}`, fix };
}
