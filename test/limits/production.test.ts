import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.ts';
import { runTws } from '../cli/run-tws.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const botToken = 'xoxb-1-streng-geheim';
const app = { MICROSOFT_APP_ID: '01234567-89ab-cdef-0123-456789abcdef', MICROSOFT_APP_TENANT_ID: 'fedcba98-7654-3210-fedc-ba9876543210' };

/** What is set in production, and the variables that the one sentence on it must name. */
const incomplete: readonly (readonly [what: string, environment: Readonly<Record<string, string>>, named: readonly string[]])[] = [
  ['nothing', {}, ['SLACK_BOT_TOKEN', 'MICROSOFT_APP_ID']],
  ['only blanks', { SLACK_BOT_TOKEN: ' ', MICROSOFT_APP_ID: '' }, ['SLACK_BOT_TOKEN', 'MICROSOFT_APP_ID']],
  ['only figures', { METRICS_PORT: '0' }, ['SLACK_BOT_TOKEN', 'MICROSOFT_APP_ID']],
  ['figures for everybody', { METRICS_PORT: '0', METRICS_HOST: '0.0.0.0', HOST: '0.0.0.0' }, ['SLACK_BOT_TOKEN', 'HOST']],
  ['a bot token that nothing proves Slack with', { SLACK_BOT_TOKEN: botToken }, ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN']],
  ['a signing secret alone', { SLACK_SIGNING_SECRET: 'streng-geheim' }, ['SLACK_BOT_TOKEN']],
  ['a file that is not there', { SLACK_BOT_TOKEN_FILE: '/nicht/da', SLACK_SIGNING_SECRET: 'streng-geheim' }, ['SLACK_BOT_TOKEN_FILE']],
  ['an app without its password', app, ['MICROSOFT_APP_PASSWORD']],
  ['a password without its app', { MICROSOFT_APP_PASSWORD: 'streng-geheim' }, ['MICROSOFT_APP_ID']],
  ['the open door of development', { TEAMS_DEV: '1' }, ['TEAMS_DEV']],
  ['Slack whole and Teams half', { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'streng-geheim', ...app }, ['MICROSOFT_APP_PASSWORD']],
  ['no limit', { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'x', TWS_EVENTS_PER_MINUTE: '0' }, ['TWS_EVENTS_PER_MINUTE']],
  ['an endless queue', { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'x', TWS_MOST_WAITING: '-1' }, ['TWS_MOST_WAITING']],
];

describe('in production the bot does not start', () => {
  it.each(incomplete)('with %s: it ends with 78 and names what to set', async (what, environment, named) => {
    // One as a process of its own, which is what ends.
    const run = what === 'nothing' ? runTws : runHere;
    const { code, stdout, stderr } = await run(['start'], {
      ...{ NODE_ENV: 'production', DATA_DIR: await temporaryFolder(), PORT: '0' },
      ...environment,
    });
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/^Configuration cannot be used:/);
    for (const variable of named) expect(stderr).toContain(`${variable}`);
    expect(stderr).not.toMatch(/streng-geheim|\n\s+at /);
  });
});
