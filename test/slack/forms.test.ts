import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Responder } from '../../src/chat/reply.ts';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';

import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

const form: Form = {
  id: 'test.two-steps',
  title: 'Zwei Schritte',
  submit: 'Fertig',
  steps: [
    {
      fields: [
        { kind: 'text', id: 'topic', label: 'Thema', optional: true },
        { kind: 'date', id: 'day', label: 'Tag', min: '2026-12-01' },
      ],
    },
    { fields: [{ kind: 'number', id: 'seats', label: 'Plätze', min: 1, max: 12 }] },
  ],
  initial: { topic: 'Kurzarbeit' },
  context: 'geheim',
};

const linking: Message = { blocks: [{ kind: 'buttons', buttons: [{ label: 'Lies mich', url: 'https://example.org/' }] }] };

describe('a form of two steps in Slack', () => {
  const heard: Incoming[] = [];
  /** Opens the form, refuses its first answers at a field of the first step, and takes the second. */
  const responder: Responder = async (incoming) => {
    if (incoming.kind === 'text') return { kind: 'reply', reply: { audience: 'conversation', message: linking } };
    if (incoming.kind !== 'form') return { kind: 'form', form };
    heard.push(incoming);
    if (heard.length === 1) return { kind: 'errors', errors: { day: 'An dem Tag ist zu.' } };
    return { kind: 'reply', reply: { audience: 'asker', message: { blocks: [{ kind: 'text', text: 'Gebucht.' }] } } };
  };
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot({ responder: () => responder });
  });
  afterAll(() => rig.close());
  beforeEach(() => {
    heard.length = 0;
  });

  const initialOf = (view: { readonly blocks: readonly { readonly [name: string]: unknown }[] }, field: string) => {
    const element = view.blocks.find(({ block_id }) => block_id === field)?.element;
    return typeof element === 'object' && element !== null ? { ...element } : undefined;
  };
  const open = async (user: string) => {
    const person = rig.peer.person(user);
    await person.command('C1', '/tws', 'buchen');
    return { person, first: await eventually(() => person.view()) };
  };

  it(proves('steps', 'goes on step by step, back to a field that is wrong, and shows it as it was filled in'), async () => {
    const { person, first } = await open('UANNA');
    expect(first).toMatchObject({ submit: { text: 'Weiter' } });
    expect(initialOf(first, 'topic')).toMatchObject({ initial_value: 'Kurzarbeit' });
    expect((await person.submits({ topic: '', day: '2026-11-30' })).body).toMatchObject({
      response_action: 'errors',
      errors: { day: 'Bitte frühestens 1.12.2026.' },
    });
    await person.submits({ topic: '', day: '2026-12-02' });
    expect(person.view()).toMatchObject({ submit: { text: 'Fertig' } });
    await person.submits({ seats: '3' });
    const again = person.view();
    expect(wordsOf(again?.blocks)).toContain('An dem Tag ist zu.');
    // What was emptied stays empty, what was filled in is there.
    expect(again && initialOf(again, 'topic')).not.toHaveProperty('initial_value');
    expect(again && initialOf(again, 'day')).toMatchObject({ initial_date: '2026-12-02' });
    await person.submits({ day: '2026-12-03' });
    expect(person.view() && initialOf(person.view() ?? { blocks: [] }, 'seats')).toMatchObject({ initial_value: '3' });
    expect((await person.submits({})).body).toBeUndefined();
    await eventually(() =>
      rig.peer.workspace.ephemerals.some(({ user, blocks }) => user === 'UANNA' && wordsOf(blocks).includes('Gebucht.')),
    );
    expect(heard.at(-1)).toMatchObject({ form: 'test.two-steps', context: 'geheim', values: { day: '2026-12-03', seats: 3 } });
    expect(heard.at(-1)).not.toHaveProperty('values.topic');
  });

  it('sent twice at the same moment, is taken once, and both get the same response', async () => {
    heard.push({ ...(heard[0] ?? ({} as Incoming)) });
    const { person } = await open('UBEN');
    await person.submits({ topic: 'x', day: '2026-12-02' });
    const view = person.view();
    const send = () =>
      rig.peer.deliveries.send('interactive', {
        type: 'view_submission',
        team: { id: 'T1' },
        user: { id: 'UBEN', team_id: 'T1' },
        view: { ...view, state: { values: { seats: { value: { type: 'number_input', value: '2' } } } } },
      });
    const [one, two] = await Promise.all([send(), send()]);
    expect(two).toEqual(one);
    expect(heard.filter(({ kind }) => kind === 'form')).toHaveLength(1);
    await eventually(() => rig.peer.workspace.ephemerals.some(({ user }) => user === 'UBEN'));
    expect(rig.peer.workspace.ephemerals.filter(({ user }) => user === 'UBEN')).toHaveLength(1);
  });

  it('says so when it was open for too long', async () => {
    const { person, first } = await open('UCEM');
    rig.peer.workspace.views.set('UCEM', [{ ...first, private_metadata: '{"form":"nie-gesehen","step":0}' }]);
    const { body } = await person.submits({ day: '2026-12-02' });
    expect(wordsOf(body)).toContain('zu lange offen');
  });

  it('cannot be filled in by anybody but the one for whom it was opened', async () => {
    const { first } = await open('UEMIL');
    const eva = rig.peer.person('UEVA');
    rig.peer.workspace.views.set('UEVA', [first]);
    expect(wordsOf((await eva.submits({ day: '2026-12-02' })).body)).toContain('zu lange offen');
  });

  it('does not open for a link, which Slack only mentions', async () => {
    const dora = rig.peer.person('UDORA');
    await dora.says(dora.direct, 'Link?');
    const message = await eventually(() =>
      rig.peer.workspace.messages.find(({ channel, bot_id }) => channel === dora.direct && bot_id !== undefined),
    );
    await dora.presses(message, 'Lies mich');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(dora.view()).toBeUndefined();
    expect(rig.peer.workspace.messages.filter(({ channel, bot_id }) => channel === dora.direct && bot_id !== undefined)).toHaveLength(1);
  });
});
