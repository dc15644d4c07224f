import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { proves } from '../parity/proves.ts';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { openServer, type TestServer } from './open-server.ts';
import { eventually, lastIdIn, openClient, seatAt, type WebClient } from './web-client.ts';

let server: TestServer;
let responder: FakeResponder;

beforeAll(async () => {
  responder = createFakeResponder();
  server = await openServer(responder);
});
afterAll(() => server.close());

async function freshClient(): Promise<WebClient> {
  const fresh = openClient(server.url);
  await fresh.page();
  return fresh;
}
const direct = seatAt('anna', 'direct');

describe('forms', () => {
  const step1 = { 'field-topic': 'KI', 'field-branch': 'neunkirchen', 'field-seats': '12', 'field-day': '2026-12-10' };
  const step2 = { 'field-company': 'Bosch Homburg', 'field-online': 'ja' };

  async function openForm(): Promise<{ readonly visitor: WebClient; readonly id: string; readonly address: string }> {
    const visitor = await freshClient();
    await visitor.post(`/playground/ask?${direct}`, { text: 'Formular' });
    const id = await eventually(async () => lastIdIn(await visitor.page(), 'form') || undefined);
    return { visitor, id, address: `/playground/forms/${id}?${direct}` };
  }

  it('keep context and rules to themselves', async () => {
    const { visitor } = await openForm();
    expect(await visitor.page()).not.toContain('opaque-context');
  });

  it('show the error at its field, keep what was typed and stay where they are', async () => {
    const { visitor, id, address } = await openForm();
    await visitor.post(address, { ...step1, 'field-topic': '', 'field-seats': '99', go: 'next' });
    const html = await visitor.page();
    expect(html).toContain(`<p class="error" id="${id}-topic-error">Bitte fülle dieses Feld aus.</p>`);
    expect(html).toContain(`aria-describedby="${id}-topic-error" aria-invalid="true"`);
    expect(html).toContain('Bitte höchstens 20.');
    expect(html).toContain('value="99"');
    expect(html).toContain('Schritt 1 von 2');
  });

  it(proves('steps', 'go on to the next step and back again with everything kept'), async () => {
    const { visitor, address } = await openForm();
    await visitor.post(address, { ...step1, go: 'next' });
    expect(await visitor.page()).toContain('Schritt 2 von 2');
    await visitor.post(address, { 'field-remark': 'bis gleich', go: 'back' });
    expect(await visitor.page()).toContain('value="KI"');
    await visitor.post(address, { ...step1, go: 'next' });
    expect(await visitor.page()).toContain('bis gleich');
  });

  it('reach the bot with context and typed values once everything is right', async () => {
    const { visitor, id, address } = await openForm();
    await visitor.post(address, { ...step1, go: 'next' });
    const found = await visitor.post(`/playground/forms/${id}/options/1?${direct}`, { 'search-1': 'bosch' });
    expect(await found.text()).toContain('Bosch Homburg');
    await visitor.post(address, { ...step2, go: 'next' });
    expect(responder.heard.findLast(({ kind }) => kind === 'form')).toMatchObject({
      form: 'booking',
      context: 'opaque-context',
      values: { topic: 'KI', branch: 'neunkirchen', seats: 12, day: '2026-12-10', company: 'Bosch Homburg', needs: [], online: true },
    });
    const html = await visitor.page();
    expect(html).toContain('Angefragt: KI, 12 Plätze, Bosch Homburg');
    expect(html).not.toContain('Schritt 2 von 2');
  });

  it('go back to the step of an error that the bot finds', async () => {
    const { visitor, id, address } = await openForm();
    await visitor.post(address, { ...step1, 'field-topic': 'Geheim', go: 'next' });
    await visitor.post(`/playground/forms/${id}/options/1?${direct}`, { 'search-1': '' });
    await visitor.post(address, { ...step2, go: 'next' });
    const html = await visitor.page();
    expect(html).toContain('Dieses Thema ist schon vergeben.');
    expect(html).toContain('value="Geheim"');
    expect(html).toContain('Schritt 1 von 2');
  });

  it('take no choice that was never offered, whatever the browser sends', async () => {
    const { visitor, address } = await openForm();
    await visitor.post(address, { ...step1, 'field-branch': 'mars', go: 'next' });
    expect(await visitor.page()).toContain('Bitte wähle etwas aus der Liste.');
    await visitor.post(address, { ...step1, go: 'next' });
    await visitor.post(address, { ...step2, go: 'next' });
    expect(await visitor.page()).toContain('Bitte wähle etwas aus der Liste.');
  });

  it('disappear when they are given up, and are closed for good', async () => {
    const { visitor, address } = await openForm();
    await visitor.post(address, { go: 'cancel' });
    expect(await visitor.page()).not.toContain('Workshop anfragen');
    const late = await visitor.post(address, { ...step1, go: 'next' });
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('Dieses Formular ist nicht mehr offen.');
  });

  it('forget a choice when the field that it depends on has changed', async () => {
    const form: Form = {
      id: 'rooms',
      title: 'Raum',
      submit: 'Buchen',
      context: '',
      initial: {},
      steps: [
        {
          fields: [
            { id: 'town', kind: 'choice', label: 'Ort', search: true },
            { id: 'room', kind: 'multi-choice', label: 'Raum', search: true, dependsOn: 'town' },
          ],
        },
      ],
    };
    const asked: Incoming[] = [];
    const open = await openServer(async (incoming) => {
      asked.push(incoming);
      if (incoming.kind === 'text') return { kind: 'form', form };
      if (incoming.kind !== 'options') return { kind: 'nothing' };
      const found = incoming.field === 'town' ? ['Homburg', 'Neunkirchen'] : [`Saal in ${incoming.values.town}`];
      return { kind: 'options', options: found.map((label) => ({ value: label, label })) };
    });
    const visitor = openClient(open.url);
    await visitor.page();
    await visitor.post(`/playground/ask?${direct}`, { text: 'Formular' });
    const id = await eventually(async () => lastIdIn(await visitor.page(), 'form') || undefined);
    const search = async (place: number, fields: Record<string, string>) =>
      (await visitor.post(`/playground/forms/${id}/options/${place}?${direct}`, fields)).text();

    await search(0, { 'search-0': 'hom', 'search-1': 'ignored' });
    expect(asked.at(-1)).toMatchObject({ kind: 'options', field: 'town', search: 'hom' });
    expect(await search(1, { 'field-town': 'Homburg' })).toContain('Saal in Homburg');
    expect(await search(1, { 'field-town': 'Homburg', 'field-room': 'Saal in Homburg' })).toContain(' checked>');
    const changed = await search(1, { 'field-town': 'Neunkirchen', 'field-room': 'Saal in Homburg' });
    expect(changed).toContain('Saal in Neunkirchen');
    expect(changed).not.toContain('Saal in Homburg');
    await visitor.post(`/playground/forms/${id}?${direct}`, { 'field-town': 'Neunkirchen', 'field-room': 'Saal in Homburg', go: 'next' });
    expect(await visitor.page()).toContain('Bitte wähle etwas aus der Liste.');
    open.close();
  });
});
