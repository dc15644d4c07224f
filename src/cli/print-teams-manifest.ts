import { placeholderAppId, teamsManifest } from '../teams/manifest.ts';
import { type ManifestWords, teamsManifestOptions } from './teams-manifest-options.ts';
import { writeLine } from './write-line.ts';

/** Prints the manifest of the Teams app; without an id with the placeholder that `src/teams/appPackage` has. */
export async function printTeamsManifest({ appId = placeholderAppId, ...words }: ManifestWords): Promise<void> {
  await writeLine(JSON.stringify(teamsManifest(teamsManifestOptions({ ...words, appId })), null, 2));
}
