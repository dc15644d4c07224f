import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../src/slack/manifest.ts';
import { check, exporting, refusing, tokens, whatIs } from './checking.ts';

describe('events, slash commands and shortcuts', () => {
  const full = slackManifest();
  const withEvents = (bot_events: readonly string[]) => ({
    ...full,
    settings: { ...full.settings, event_subscriptions: { bot_events } },
  });
  const events: readonly string[] = full.settings?.event_subscriptions?.bot_events ?? [];

  it('are listed with their places, to be looked at by hand, without a configuration token', async () => {
    const { findings, calls } = await check({}, { appToken: tokens.appToken });
    const notes = findings.filter(({ level }) => level === 'note');
    expect(notes.map(({ what }) => what.split(': ')[1])).toEqual([
      events.join(', '),
      '/tws, /wissen, /workshop, /digest, /datenschutz',
      'ask-message',
    ]);
    expect(notes.every(({ fix }) => fix?.includes('api.slack.com/apps') && fix.includes('SLACK_CONFIG_TOKEN'))).toBe(true);
    expect(calls.map(({ method }) => method)).not.toContain('apps.manifest.export');
  });

  it.each(events.filter((event) => event !== 'agent_session_stopped'))(
    'are checked with one: without %s there is an error',
    async (event) => {
      const { findings } = await check(exporting(withEvents(events.filter((there) => there !== event))));
      expect(whatIs('error', findings)).toEqual([`event ${event} is missing`]);
      expect(findings.find(({ level }) => level === 'error')?.fix).toContain('Event Subscriptions');
    },
  );

  it('may lack the event that only agents get', async () => {
    const { findings } = await check(exporting(withEvents(events.filter((there) => there !== 'agent_session_stopped'))));
    expect(whatIs('error', findings)).toEqual([]);
    expect(whatIs('note', findings)).toEqual(['event agent_session_stopped is missing']);
  });

  it('that the manifest does not have are a note', async () => {
    const { findings } = await check(exporting(withEvents([...events, 'reaction_added'])));
    expect(whatIs('error', findings)).toEqual([]);
    expect(whatIs('note', findings)).toEqual(['event not in the manifest: reaction_added']);
  });

  it('are all missing from an app that has nothing but a name, and so are the switches', async () => {
    const { findings } = await check(exporting({ display_information: { name: 'x' } }));
    expect(whatIs('error', findings)).toEqual([
      ...events.filter((event) => event !== 'agent_session_stopped').map((event) => `event ${event} is missing`),
      'slash command /tws is missing',
      'slash command /wissen is missing',
      'slash command /workshop is missing',
      'slash command /digest is missing',
      'slash command /datenschutz is missing',
      'message shortcut ask-message is missing',
      'people cannot write to the bot',
      'buttons do nothing',
      'Socket Mode is off, but the bot uses SLACK_APP_TOKEN',
    ]);
  });

  it('are fine over HTTP when the app is made for HTTP, and not when it is made for Socket Mode', async () => {
    const access = { signingSecret: '0123456789abcdef0123456789abcdef', configToken: tokens.configToken };
    const ready = exporting(slackManifest({ url: 'https://bot.example.org' }));
    expect(whatIs('error', (await check(ready, access)).findings)).toEqual([]);
    expect(whatIs('error', (await check({}, access)).findings)).toEqual(['Socket Mode is on, but the bot uses SLACK_SIGNING_SECRET']);
  });

  it.each([
    ['is refused', refusing('apps.manifest.export', 'token_expired'), 'Slack says token_expired'],
    ['brings no manifest', exporting('nothing'), 'Slack sent something else than a manifest'],
    ['has no app', refusing('bots.info', 'missing_scope'), 'Slack did not say which app the bot token belongs to'],
  ])('are left to be looked at by hand when the configuration token %s', async (_what, answers, reason) => {
    const { findings } = await check(answers);
    expect(whatIs('error', findings)).toEqual([]);
    expect(whatIs('note', findings)[0]).toBe(`the settings of the app cannot be read with SLACK_CONFIG_TOKEN: ${reason}`);
    expect(whatIs('note', findings)).toHaveLength(4);
  });
});
