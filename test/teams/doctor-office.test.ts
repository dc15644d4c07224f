import { describe, expect, it } from 'vitest';
import { checkChannels } from '../../src/teams/doctor/check-channels.ts';
import { checkPeople } from '../../src/teams/doctor/check-people.ts';

const tenant = '99999999-8888-7777-6666-555555555555';
const person = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const channelsOf = (...channels: readonly (string | undefined)[]) =>
  checkChannels({ branches: channels.map((teamsChannel, at) => ({ id: `branch-${at}`, teamsChannel })), coordinatorsChannel: {} });

describe("a channel in the office's file", () => {
  it.each([
    'https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/Allgemein',
    '19%3aabc%40thread.tacv2',
    '19:abc@thread.tacv2;messageid=1700000000000',
    '19:abc@thread.v2',
    'a:1abc',
    'Allgemein',
    '19:@thread.tacv2',
    ' 19:abc@thread.tacv2',
  ])('is not "%s", and the finding says how to get the right one', (channel) => {
    expect(channelsOf(channel)[0]).toEqual({
      level: 'error',
      what: 'branches: branch-0: teamsChannel is no channel, which looks like 19:…@thread.tacv2',
      fix: expect.stringMatching(/Get link to channel/),
    });
  });

  it('that is missing is a note, one for all', () => {
    expect(channelsOf(undefined, '19:abc@thread.tacv2', undefined).map(({ level, what }) => [level, what])).toEqual([
      ['ok', 'branches: branch-1: teamsChannel looks like a channel of Teams'],
      [
        'note',
        "no channel in the office's file (TWS_CONFIG) for branches: branch-0: teamsChannel, branches: branch-2: teamsChannel, coordinatorsChannel: teams",
      ],
    ]);
  });

  it('that stands there twice is a note at both places', () => {
    expect(channelsOf('19:abc@thread.tacv2', '19:abc@thread.tacv2').map(({ level, what }) => [level, what])).toEqual([
      ['note', 'branches: branch-0: teamsChannel is the same channel as branches: branch-1: teamsChannel'],
      ['note', 'branches: branch-1: teamsChannel is the same channel as branches: branch-0: teamsChannel'],
      ['note', expect.stringMatching(/coordinatorsChannel/)],
    ]);
  });
});

describe("a person in the office's file", () => {
  it.each([
    ['an e-mail address', `teams:${tenant}:anna@example.org`, /no object id of Entra in small letters/],
    ['capital letters, which Teams does not send', `teams:${tenant}:${person.toUpperCase()}`, /no object id of Entra in small letters/],
    ['another tenant', `teams:${person}:${person}`, /another tenant than MICROSOFT_APP_TENANT_ID/],
  ])('is not known by %s', (_what, key, said) => {
    const findings = checkPeople({ roles: { curator: [key] } }, [tenant]);
    expect(findings).toEqual([{ level: 'error', what: expect.stringMatching(said), fix: expect.stringMatching(/Object ID/) }]);
    expect(findings[0]?.what).toContain('curator');
  });

  it('may be of a further tenant whose people may use the bot', () => {
    expect(checkPeople({ roles: { curator: [`teams:${tenant}:${person}`] } }, [person, tenant])[0]?.level).toBe('ok');
  });

  it('of another platform does not count', () => {
    expect(checkPeople({ roles: { curator: ['slack:T1:U1', 'playground:local:kuratorin'] } }, [tenant])[0]?.what).toMatch(
      /^nobody has a role/,
    );
  });
});
