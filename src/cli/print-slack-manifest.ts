import { InputError } from '../errors.ts';
import { slackManifest } from '../slack/manifest.ts';
import { writeLine } from './write-line.ts';

/** Prints the manifest to paste on api.slack.com/apps: with an address of this server for HTTP, without for Socket Mode. */
export async function printSlackManifest({ url }: { readonly url?: string }): Promise<void> {
  const address = url === undefined ? undefined : readAddress(url);
  await writeLine(JSON.stringify(slackManifest({ url: address }), null, 2));
}

/** Slack delivers to https only; what stands behind a `?` or `#` would end up in the middle of the request URLs. */
function readAddress(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') throw new InputError(`--url: must be ${wanted}, beginning with https://`);
  if (url.username !== '' || url.password !== '') throw new InputError('--url: must not hold a user name or a password');
  if (url.search !== '' || url.hash !== '') throw new InputError('--url: must end before "?" and "#"');
  if (/\/slack\/events\/*$/.test(url.pathname)) throw new InputError(`--url: must be ${wanted} alone; /slack/events is added`);
  return url.href;
}

const wanted = 'the public address of this server, such as https://bot.example.org';
