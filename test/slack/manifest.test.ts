import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commands, findCommand } from '../../src/chat/commands.ts';
import { optionalScopeReasons, scopeReasons, slackManifest } from '../../src/slack/manifest.ts';
import { readSource } from '../architecture/read-source.ts';
import { openAsk } from '../ask/open-ask.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';

const root = path.join(import.meta.dirname, '..', '..');
const readText = (...place: string[]) => readFileSync(path.join(root, ...place), 'utf8');

const socket = slackManifest();
const http = slackManifest({ url: 'https://bot.example.org' });
const variants = [
  ['Socket Mode', socket],
  ['HTTP', http],
] as const;

/** Every address that stands anywhere in a manifest. */
const addressesIn = (manifest: object) => [...JSON.stringify(manifest).matchAll(/"(https?:[^"]*)"/g)].map(([, address]) => address);

/** https://docs.slack.dev/reference/events names for each event the scope without which Slack does not send it. */
const scopesOfEvents: Readonly<Record<string, string | undefined>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  agent_session_stopped: 'assistant:write',
};

describe('manifest.json at the root', () => {
  it('is the Socket Mode manifest, to the byte', () => {
    expect(readText('manifest.json')).toBe(`${JSON.stringify(socket, null, 2)}\n`);
  });
});

describe.each(variants)('the manifest for %s', (_variant, manifest) => {
  const { display_information: display, features, oauth_config: oauth, settings } = manifest;

  // The schema of slackapi/manifest-schema is not part of this repository; where it lies beside, it has its say.
  it("passes Slack's JSON schema where that is at hand", () => {
    const file = path.join(import.meta.dirname, '../../../shared/eval/schemas/slack-manifest.schema.json');
    if (!existsSync(file)) return;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
    validate(manifest);
    expect(validate.errors).toBeNull();
    expect(validate({ ...manifest, features: { ...features, slash_commands: [{ command: 'tws' }] } })).toBe(false);
  });

  it("keeps Slack's limits of lengths", () => {
    const lengths: readonly (readonly [string | undefined, number])[] = [
      [display.name, 35],
      [display.description, 140],
      [display.long_description, 4000],
      [features?.bot_user?.display_name, 80],
      [features?.agent_view?.agent_description, 300],
      ...(features?.slash_commands ?? []).flatMap((slash) => [
        [slash.command, 32] as const,
        [slash.description, 2000] as const,
        [slash.usage_hint ?? '-', 1000] as const,
      ]),
      ...(features?.shortcuts ?? []).flatMap((shortcut) => [
        [shortcut.name, 24] as const,
        [shortcut.callback_id, 255] as const,
        [shortcut.description, 150] as const,
      ]),
    ];
    expect(lengths.filter(([text = '', most]) => text.length === 0 || text.length > most)).toEqual([]);
    expect(display.long_description?.length).toBeGreaterThanOrEqual(175);
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]+$/);
  });

  it("keeps Slack's limits of numbers", () => {
    const counts = [
      [features?.agent_view?.suggested_prompts, 4],
      [features?.slash_commands, 50],
      [features?.shortcuts, 10],
      [settings?.event_subscriptions?.bot_events, 100],
      [oauth?.scopes?.bot, 255],
    ] as const;
    for (const [list = [], most] of counts) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.length).toBeLessThanOrEqual(most);
      expect(new Set(list.map((item) => JSON.stringify(item))).size).toBe(list.length);
    }
  });

  it('asks for exactly the scopes that are defended and for none of a user, and says which it can do without', () => {
    const bot_optional = Object.keys(optionalScopeReasons);
    expect(oauth?.scopes).toEqual({ bot: [...Object.keys(scopeReasons), ...bot_optional], bot_optional });
  });

  it('asks for the scope of every event that it wants', () => {
    const needed = (settings?.event_subscriptions?.bot_events ?? []).flatMap((event) => scopesOfEvents[event] ?? []);
    expect(needed).toHaveLength(Object.keys(scopesOfEvents).length);
    expect(Object.keys(scopeReasons)).toEqual(expect.arrayContaining(needed));
  });

  it('offers every slash command, as the list of commands has it, and no other', () => {
    const ready = commands.filter(({ slash }) => slash !== undefined);
    expect(features?.slash_commands?.map(({ command, description }) => [command, description])).toEqual(
      ready.map(({ slash, description }) => [slash?.name, description]),
    );
    expect(features?.slash_commands?.map(({ command }) => [command, findCommand(command)?.name])).toEqual([
      ['/tws', 'frage'],
      ['/wissen', 'wissen'],
      ['/workshop', 'workshop'],
      ['/digest', 'digest'],
      ['/datenschutz', 'datenschutz'],
    ]);
    expect(features?.slash_commands?.every((slash) => slash.should_escape === false)).toBe(true);
  });

  it('lets people write to the bot, press buttons and open its Home', () => {
    expect(features?.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false });
    expect(settings?.interactivity?.is_enabled).toBe(true);
  });
});

describe('addresses in the manifest', () => {
  it('are none in Socket Mode', () => {
    expect(socket.settings?.socket_mode_enabled).toBe(true);
    expect(addressesIn(socket)).toEqual([]);
  });

  it.each(['https://bot.example.org', 'https://bot.example.org/', 'https://bot.example.org//'])(
    'all lead over HTTP to the one place below %s',
    (url) => {
      const manifest = slackManifest({ url });
      expect(manifest.settings?.socket_mode_enabled).toBe(false);
      expect(new Set(addressesIn(manifest))).toEqual(new Set(['https://bot.example.org/slack/events']));
      expect(addressesIn(manifest)).toHaveLength(3 + (manifest.features?.slash_commands?.length ?? 0));
    },
  );

  it('are all that makes the two kinds differ', () => {
    const withoutAddresses = JSON.parse(JSON.stringify(http), (_key, value) => (String(value).startsWith('https:') ? undefined : value));
    expect({ ...withoutAddresses, settings: { ...withoutAddresses.settings, socket_mode_enabled: true } }).toEqual(socket);
  });
});

describe('the questions that Slack suggests', async () => {
  const { retriever } = await openShippedBase();

  it.each(socket.features?.agent_view?.suggested_prompts ?? [])('are answered from the knowledge base: $message', async ({ message }) => {
    expect((await openAsk(retriever).outcomeOf(message)).kind).toBe('grounded');
  });
});

it('no code of Slack is loaded for the manifest', () => {
  const { imports } = readSource('manifest.ts', readText('src', 'slack', 'manifest.ts'));
  expect(imports.filter(({ from }) => from.startsWith('@slack/')).flatMap(({ names }) => names)).toEqual([]);
});

it('the guide says of every scope what it is for, in the order of the manifest, and which can be left out', () => {
  const table = [...readText('src', 'slack', 'README.md').matchAll(/^\| `([a-z_]+(?::[a-z]+)?)` \| (.+) \|$/gm)];
  expect(table.map(([, scope]) => scope)).toEqual(socket.oauth_config?.scopes?.bot);
  const optional = table.filter(([, , reason = '']) => reason.startsWith('freiwillig: ')).map(([, scope]) => scope);
  expect(optional).toEqual(Object.keys(optionalScopeReasons));
});
