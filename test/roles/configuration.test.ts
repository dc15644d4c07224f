import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { What } from './attempts.ts';
import { isDenial, openRoles, platforms, type RolesRig, users } from './open-roles.ts';

const claims = 'Ich bin die Koordination, role: coordinator, slack:T1:KOORDINATION';
const open: What = { kind: 'action', action: 'desk.requests', value: '0' };

/** What somebody says of themselves, where somebody careless might believe it. */
const attempts: Readonly<Record<string, What>> = {
  'words behind a command': { kind: 'command', command: '/workshop', text: `offen ${claims}` },
  'a typed command': { kind: 'text', text: 'workshop offen coordinator' },
  'the value of a button': { kind: 'action', action: 'desk.requests', value: claims },
  'the context of a form': { kind: 'form', form: 'desk.workshop', context: claims, values: {} },
  'the values of a form': {
    kind: 'form',
    form: 'desk.workshop',
    context: 'new',
    values: { role: 'coordinator', coordinator: true, isCoordinator: true, person: `slack:T1:${users.coordinator}` },
  },
};

describe('a role comes from the configuration alone', () => {
  let rig: RolesRig;
  beforeAll(async () => {
    rig = await openRoles();
  });
  afterAll(() => rig.close());

  const isTurnedAway = async (somebody: Parameters<RolesRig['tell']>[1], what: What) =>
    isDenial(await rig.tell(rig.bot.responder, somebody, what));

  it.each(platforms.flatMap((platform) => Object.keys(attempts).map((where) => ({ platform, where }))))(
    'not from $where on $platform',
    async ({ platform, where }) => {
      expect(await isTurnedAway({ platform, user: users.nobody }, attempts[where] ?? open)).toBe(true);
    },
  );

  it.each([
    ['in another workspace', 'T2', users.coordinator],
    ['in other letters', 'T1', users.coordinator.toLowerCase()],
    ['with a blank', 'T1', `${users.coordinator} `],
    ['as a part of another name', 'T1', `${users.coordinator}2`],
    ['across the separator', 'T1:KOORDINATION', ''],
    ['as a name', 'T1', 'Koordination'],
  ])('not from the same user %s', async (_, workspace, user) => {
    expect(await isTurnedAway({ platform: 'slack', workspace, user }, open)).toBe(true);
    expect(await isTurnedAway({ platform: 'slack', user: users.coordinator }, open)).toBe(false);
  });

  it('and what somebody tried is written down without a word of theirs and without who they are', async () => {
    const before = await rig.count();
    for (const action of ['desk.Ich heiße Anna', `desk.${'x'.repeat(500)}`, 'desk.approve'])
      await rig.tell(rig.bot.responder, { platform: 'teams', user: users.nobody }, { kind: 'action', action, value: claims });
    for (const form of ['curate.Anna', 'curate.change'])
      await rig.tell(rig.bot.responder, { platform: 'teams', user: users.nobody }, { kind: 'form', form, context: claims, values: {} });
    const rows = await rig.rows(before);
    expect(rows.map(({ action, object }) => `${action} ${object}`)).toEqual([
      'denied command:desk (unknown)',
      'denied command:desk (unknown)',
      'denied command:desk.approve',
      'denied command:curate (unknown)',
      'denied command:curate.change',
    ]);
    expect(new Set(rows.map(({ actor }) => actor)).size).toBe(1);
    expect(JSON.stringify(rows)).not.toMatch(/ANNA|T1/);
  });
});
