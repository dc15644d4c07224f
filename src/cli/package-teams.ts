import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError, InputError } from '../errors.ts';
import { placeholderAppId, teamsManifest } from '../teams/manifest.ts';
import { createAppPackage } from '../teams/package/create-app-package.ts';
import { type ManifestWords, teamsManifestOptions } from './teams-manifest-options.ts';
import { writeLine } from './write-line.ts';

export type PackageWords = ManifestWords & { readonly out?: string };

/** Writes the zip file that is uploaded to Teams, and says where. Nothing is written that Teams would not take. */
export async function packageTeams({ out = 'tws-bot-teams.zip', ...words }: PackageWords): Promise<void> {
  const manifest = teamsManifest(teamsManifestOptions({ ...words, appId: words.appId ?? readAppId() }));
  if (manifest.id === placeholderAppId) throw new InputError('--app-id: is the placeholder; Azure shows the id of your bot');
  const file = path.resolve(out);
  await save(file, await createAppPackage(manifest));
  await writeLine(`${file}: app ${manifest.id}, version ${manifest.version}`);
  for (const line of [...uploadPlaces, ...sayMissing(words)]) await writeLine(line);
}

function readAppId(): string {
  const id = process.env.MICROSOFT_APP_ID?.trim();
  if (id) return id;
  throw new ConfigurationError([
    'MICROSOFT_APP_ID: is not set, nor is --app-id; portal.azure.com → your Azure Bot → Configuration shows it',
  ]);
}

async function save(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    // An error of the file system carries a code: https://nodejs.org/api/errors.html#class-systemerror
    throw new InputError(`--out: ${file} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

const uploadPlaces = [
  'Upload it',
  '  for everybody: admin.teams.microsoft.com → Teams apps → Manage apps → Actions → Upload new app',
  '  to try it yourself: Teams → Apps → Manage your apps → Upload an app → Upload a custom app',
];

function sayMissing({ privacy, terms }: PackageWords): readonly string[] {
  const missing = [...(privacy === undefined ? ['--privacy'] : []), ...(terms === undefined ? ['--terms'] : [])];
  if (missing.length === 0) return [];
  return [`Before others get it: give ${missing.join(' and ')}, the pages that Teams shows; now they lead to example.org/bitte-pruefen`];
}
