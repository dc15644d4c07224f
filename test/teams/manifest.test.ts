import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeholderAppId, type TeamsManifest, teamsManifest } from '../../src/teams/manifest.ts';
import { findManifestFaults } from '../../src/teams/package/find-manifest-faults.ts';
import { readSource } from '../architecture/read-source.ts';

const root = path.join(import.meta.dirname, '..', '..');
const readText = (...place: string[]) => readFileSync(path.join(root, ...place), 'utf8');

const appId = '01234567-89ab-cdef-0123-456789abcdef';
const pages = { website: 'https://tws.example/', privacy: 'https://tws.example/datenschutz', terms: 'https://tws.example/regeln' };
const plain = teamsManifest({ appId });
const targeted = teamsManifest({ appId, targeted: true });
const variants = [
  ['every tenant', plain],
  ['tenants with targeted messages', targeted],
  ['an office with pages of its own', teamsManifest({ appId, version: '2.10.0', ...pages })],
  ['nobody in particular', teamsManifest({ appId: placeholderAppId })],
] as const;

const botOf = ({ bots: [bot] = [] }: TeamsManifest) => bot;
const listsOf = (manifest: TeamsManifest) => botOf(manifest)?.commandLists ?? [];
const commandsOf = (manifest: TeamsManifest) => listsOf(manifest).flatMap(({ commands }) => commands);

describe('src/teams/appPackage/manifest.json', () => {
  it('is what the code makes for the placeholder, to the byte', () => {
    const made = JSON.stringify(teamsManifest({ appId: placeholderAppId }), null, 2);
    expect(readText('src', 'teams', 'appPackage', 'manifest.json')).toBe(`${made}\n`);
  });

  it('has of pages that nobody knows no more than a mark that somebody must look', () => {
    const { developer } = teamsManifest({ appId });
    expect([developer.privacyUrl, developer.termsOfUseUrl]).toEqual([
      expect.stringMatching(/^https:\/\/example\.org\/bitte-pruefen\//),
      expect.stringMatching(/^https:\/\/example\.org\/bitte-pruefen\//),
    ]);
    expect(readText('knowledge', 'articles', 'organisation', 'tws-saar.md')).toContain(developer.websiteUrl);
  });
});

describe.each(variants)('the manifest for %s', (_variant, manifest) => {
  it("passes Microsoft's JSON schema of its version", () => {
    expect(findManifestFaults(manifest)).toEqual([]);
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
  });

  it('asks for no permission and no domain', () => {
    expect(Object.keys(manifest).filter((key) => /permission|authorization|webApplicationInfo/i.test(key))).toEqual([]);
    expect(manifest.validDomains).toEqual([]);
  });

  it('has one bot and one message action, both with the id of the app', () => {
    const [bots = [], extensions = []] = [manifest.bots, manifest.composeExtensions];
    expect([...bots, ...extensions].map(({ botId }) => botId)).toEqual([manifest.id, manifest.id]);
    expect(extensions[0]?.commands).toEqual([expect.objectContaining({ type: 'action', context: ['message'], fetchTask: true })]);
  });

  it('is for direct chats, channels and group chats, with a list of commands each', () => {
    expect(botOf(manifest)?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(listsOf(manifest).map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
  });

  it('says what it says in German', () => {
    expect(manifest.localizationInfo).toEqual({ defaultLanguageTag: 'de' });
    expect(manifest.description.full).toContain('nennt Quelle und Stand');
  });

  // 1.27 allows more, and clients that know only older schemas cut it off.
  it('keeps the shorter limits of older clients', () => {
    for (const { commands } of listsOf(manifest)) expect(commands.length).toBeLessThanOrEqual(10);
    for (const { title, type } of commandsOf(manifest)) expect(title.length).toBeLessThanOrEqual(type === 'prompt' ? 64 : 32);
  });

  it('leads nowhere but to https', () => {
    const addresses = [...JSON.stringify(manifest).matchAll(/"(https?:[^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect(URL.parse(address)?.protocol).toBe('https:');
  });
});

describe('targeted messages', () => {
  it('are named only where they are asked for, and "/" only where they exist', () => {
    expect(JSON.stringify(plain)).not.toMatch(/targeted|triggers|slash/i);
    expect(botOf(targeted)?.supportsTargetedMessages).toBe(true);
    expect(listsOf(targeted).map(({ triggers }) => triggers)).toEqual([undefined, ['mention', 'slash'], ['mention', 'slash']]);
  });

  it('are unknown to the schema that is used without them', () => {
    const faults = findManifestFaults({ ...targeted, manifestVersion: '1.27' });
    expect(faults).toContain('bots/0: must NOT have additional properties (supportsTargetedMessages)');
    expect(faults).toContain('bots/0/commandLists/1: must NOT have additional properties (triggers)');
  });
});

describe('a manifest that Teams would not take', () => {
  it.each<[string, Partial<TeamsManifest>, RegExp]>([
    ['an id that is none', { id: 'tws' }, /^id: must match pattern/],
    ['a name that is too long', { name: { short: 'x'.repeat(31) } }, /^name\/short: must NOT have more than 30/],
    ['a description that is too long', { description: { short: 'x'.repeat(81), full: 'x' } }, /^description\/short: must NOT/],
    ['a page without https', { developer: { ...plain.developer, privacyUrl: 'ftp://tws.example' } }, /^developer\/privacyUrl: must/],
    ['a colour that is none', { accentColor: 'red' }, /^accentColor: must match/],
    ['two bots', { bots: [...(plain.bots ?? []), ...(plain.bots ?? [])] }, /^bots: must NOT have more than 1 items/],
    ['something that no schema knows', { surplus: true } as object, /^the manifest: must NOT have additional properties \(surplus\)/],
  ])('is found out: %s', (_what, change, said) => {
    const faults = findManifestFaults({ ...plain, ...change });
    expect(faults).toEqual([expect.stringMatching(said)]);
  });

  it('is found out when it has a scope or a command that does not exist', () => {
    const text = JSON.stringify(plain).replaceAll('"groupChat"', '"channel"').replaceAll('"type":"prompt"', '"type":"query"');
    const faults = findManifestFaults(JSON.parse(text));
    expect(faults).toContain('bots/0/scopes/2: must be equal to one of the allowed values');
    expect(faults).toContain('bots/0/commandLists/0/commands/0/type: must be equal to one of the allowed values');
  });
});

it('no code of a package is loaded for the manifest', () => {
  const { imports } = readSource('manifest.ts', readText('src', 'teams', 'manifest.ts'));
  expect(imports.filter(({ from }) => !from.startsWith('.')).flatMap(({ names }) => names)).toEqual([]);
});
