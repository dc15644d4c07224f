import type { Form } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Reply, Responder } from '../../src/chat/reply.ts';

const form: Form = {
  id: 'test.two-steps',
  title: 'Zwei Schritte',
  submit: 'Fertig',
  steps: [
    {
      fields: [
        { kind: 'text', id: 'topic', label: 'Thema', optional: true },
        { kind: 'date', id: 'day', label: 'Tag' },
      ],
    },
    { fields: [{ kind: 'number', id: 'seats', label: 'Plätze' }] },
  ],
  initial: { topic: 'Kurzarbeit' },
  context: 'geheim',
};

const confirm = { question: 'Wirklich absagen?', yes: 'Ja, absagen', no: 'Nein' };
const offer: Message = {
  blocks: [
    {
      kind: 'buttons',
      buttons: [
        { label: 'Buchen', action: 'test.book', value: '', asks: true },
        { label: 'Absagen', action: 'test.cancel', value: '7', asks: true, confirm },
      ],
    },
  ],
};

const say = (text: string): Reply => ({ audience: 'asker', message: { blocks: [{ kind: 'text', text }] } });

/** On "Hallo" offers a form of two steps: refuses 2 December at a field of the first, and takes any other day. */
export function respondInTwoSteps(heard: Incoming[], own: Responder): Responder {
  return async (incoming, progress) => {
    if (!isAboutTest(incoming)) return await own(incoming, progress);
    if (incoming.kind === 'text') return { kind: 'reply', reply: { audience: 'conversation', message: offer } };
    if (incoming.kind === 'action' && incoming.action === 'test.book') return { kind: 'form', form };
    heard.push(incoming);
    if (incoming.kind === 'action') return { kind: 'reply', reply: say(`Abgesagt: ${incoming.value}`) };
    const isClosed = incoming.kind === 'form' && incoming.values.day === '2026-12-02';
    return isClosed ? { kind: 'errors', errors: { day: 'An dem Tag ist zu.' } } : { kind: 'reply', reply: say('Gebucht.') };
  };
}

function isAboutTest(incoming: Incoming): boolean {
  if (incoming.kind === 'action') return incoming.action.startsWith('test.');
  return incoming.kind === 'form' ? incoming.form.startsWith('test.') : incoming.kind === 'text' && incoming.text === 'Hallo';
}
