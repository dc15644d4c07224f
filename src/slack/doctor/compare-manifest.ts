import * as z from 'zod';
import type { Finding } from '../../platform/finding.ts';
import { slackManifest } from '../manifest.ts';

/** The settings without which something of the bot stays silent; Slack leaves out what is not switched on. */
const settingsSchema = z.object({
  features: z
    .object({
      app_home: z
        .object({ messages_tab_enabled: z.boolean().default(false), messages_tab_read_only_enabled: z.boolean().default(false) })
        .prefault({}),
      slash_commands: z.array(z.object({ command: z.string() })).default([]),
      shortcuts: z.array(z.object({ callback_id: z.string() })).default([]),
    })
    .prefault({}),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
      interactivity: z.object({ is_enabled: z.boolean().default(false) }).prefault({}),
      socket_mode_enabled: z.boolean().default(false),
    })
    .prefault({}),
});

type Settings = z.infer<typeof settingsSchema>;

const ours = settingsSchema.parse(slackManifest());

/** What differs between the settings of an app and our manifest; undefined for something that is no manifest. */
export function compareManifest(exported: unknown, { socketMode }: { readonly socketMode: boolean }): readonly Finding[] | undefined {
  const checked = settingsSchema.safeParse(exported);
  if (!checked.success) return undefined;
  const found = [...compareLists(checked.data), ...compareSwitches(checked.data, socketMode)];
  const isSound = found.every(({ level }) => level !== 'error');
  return isSound ? [{ level: 'ok', what: 'events, slash commands and shortcuts are there as in the manifest' }, ...found] : found;
}

/** The events by which Slack tells only agents something; without it nothing but the stop button is missing. */
const agentEvents: ReadonlySet<string> = new Set(['agent_session_stopped']);

function compareLists(theirs: Settings): readonly Finding[] {
  return kinds.flatMap(({ what, place, namesIn }) => {
    const [wanted, there] = [namesIn(ours), namesIn(theirs)];
    const missing = wanted.filter((name) => !there.includes(name));
    const surplus = there.filter((name) => !wanted.includes(name));
    const fix = `api.slack.com/apps → your app → ${place}`;
    return [
      ...missing.map((name): Finding => ({ level: agentEvents.has(name) ? 'note' : 'error', what: `${what} ${name} is missing`, fix })),
      ...(surplus.length === 0 ? [] : [{ level: 'note', what: `${what} not in the manifest: ${surplus.join(', ')}`, fix } as const]),
    ];
  });
}

const kinds = [
  {
    what: 'event',
    place: 'Event Subscriptions → Subscribe to bot events',
    namesIn: ({ settings }: Settings) => settings.event_subscriptions.bot_events,
  },
  {
    what: 'slash command',
    place: 'Slash Commands',
    namesIn: ({ features }: Settings) => features.slash_commands.map(({ command }) => command),
  },
  {
    what: 'message shortcut',
    place: 'Interactivity & Shortcuts → Shortcuts',
    namesIn: ({ features }: Settings) => features.shortcuts.map((shortcut) => shortcut.callback_id),
  },
];

function compareSwitches({ features, settings }: Settings, socketMode: boolean): readonly Finding[] {
  const { messages_tab_enabled: isOpen, messages_tab_read_only_enabled: isReadOnly } = features.app_home;
  return [
    ...sayOff(isOpen && !isReadOnly, 'people cannot write to the bot', 'App Home → Messages Tab: allow messages'),
    ...sayOff(settings.interactivity.is_enabled, 'buttons do nothing', 'Interactivity & Shortcuts: switch it on'),
    ...sayOff(
      settings.socket_mode_enabled === socketMode,
      socketMode ? 'Socket Mode is off, but the bot uses SLACK_APP_TOKEN' : 'Socket Mode is on, but the bot uses SLACK_SIGNING_SECRET',
      socketMode ? 'Socket Mode: switch it on' : 'Socket Mode: switch it off',
    ),
  ];
}

function sayOff(isRight: boolean, what: string, place: string): readonly Finding[] {
  return isRight ? [] : [{ level: 'error', what, fix: `api.slack.com/apps → your app → ${place}` }];
}
