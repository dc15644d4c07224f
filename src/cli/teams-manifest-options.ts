import { InputError } from '../errors.ts';
import type { TeamsManifestOptions } from '../teams/manifest.ts';

/** What both commands about the manifest take. */
export type ManifestWords = {
  readonly appId?: string;
  readonly appVersion?: string;
  readonly targeted?: boolean;
  readonly website?: string;
  readonly privacy?: string;
  readonly terms?: string;
};

/** The options as the manifest takes them; whatever Teams would refuse is refused here, by the name of the option. */
export function teamsManifestOptions({ appId, appVersion, ...words }: ManifestWords & { readonly appId: string }): TeamsManifestOptions {
  if (!guid.test(appId)) throw new InputError(`--app-id: must be ${wantedId}`);
  if (appVersion !== undefined && !/^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(appVersion)) {
    throw new InputError('--app-version: must be three numbers such as 1.0.1');
  }
  return {
    appId: appId.toLowerCase(),
    version: appVersion,
    targeted: words.targeted,
    website: readPage('--website', words.website),
    privacy: readPage('--privacy', words.privacy),
    terms: readPage('--terms', words.terms),
  };
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const wantedId = 'the application (client) id of the bot, such as 01234567-89ab-cdef-0123-456789abcdef';

function readPage(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') throw new InputError(`${name}: must be the address of a page, beginning with https://`);
  if (url.username !== '' || url.password !== '') throw new InputError(`${name}: must not hold a user name or a password`);
  // https://learn.microsoft.com/microsoft-365/extensibility/schema/root-developer
  if (url.href.length > 2048) throw new InputError(`${name}: must have at most 2048 characters`);
  return url.href;
}
