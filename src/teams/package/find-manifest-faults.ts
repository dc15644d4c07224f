import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ErrorObject } from 'ajv';
import ajvDraft04 from 'ajv-draft-04';
import type { TeamsManifest } from '../manifest.ts';

/**
 * What Microsoft's JSON schema for the manifest's version finds wrong, one line each. The schemas come with
 * @microsoft/app-manifest, whose own validation would fetch them from the network.
 */
export function findManifestFaults(manifest: TeamsManifest): readonly string[] {
  const validate = new ajvDraft04.default({ strict: false, allErrors: true, formats: { uri: URL.canParse } }).compile(
    readSchema(manifest.manifestVersion),
  );
  return validate(manifest) ? [] : (validate.errors ?? []).map(describe);
}

function readSchema(version: TeamsManifest['manifestVersion']): object {
  const place = `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`;
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(place), 'utf8'));
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const surplus = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
  return `${instancePath.slice(1) || 'the manifest'}: ${message}${surplus}`;
}
