import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { cardsSeen } from './peer/pressing.ts';

describe('a form that was filled in as a card', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot({ office: 'office-without-dialogs' });
  });
  afterAll(() => rig.close());

  it('becomes its answer at once, and no other words stand below', async () => {
    const { workspace } = rig.peer;
    workspace.addPerson('bea');
    const bea = rig.person('bea');
    await bea.says(bea.direct, 'geschäftsstelle');
    const form = await eventually(() =>
      workspace.messages.find((message) => JSON.stringify(cardsSeen(message, 'bea')).includes('Speichern')),
    );
    await bea.submitsCard(form, { branch: 'homburg-saarpfalz' }, 'Speichern');
    expect(JSON.stringify(cardsSeen(form, 'bea'))).toContain('06841 0000');
    await eventually(() => JSON.stringify(form.activity.attachments).includes('06841 0000'));
    expect(workspace.notices).toEqual([]);
  });
});
