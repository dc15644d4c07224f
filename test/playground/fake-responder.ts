import { setTimeout as sleep } from 'node:timers/promises';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Progress, Responder, Response } from '../../src/chat/reply.ts';
import { answer, booking, quote, welcome } from './fixtures.ts';

export type FakeResponder = Responder & { readonly heard: Incoming[] };

const companies = ['Bosch Homburg', 'Ford Saarlouis', 'Saarstahl Völklingen', 'ZF Saarbrücken'];

function say(text: string, audience: 'asker' | 'conversation' = 'conversation'): Response {
  return { kind: 'reply', reply: { audience, message: { blocks: [{ kind: 'text', text }] } } };
}

/** A bot of fixed answers that writes down what it heard. `pace` is the pause between parts of an answer, in ms. */
export function createFakeResponder(pace = 0): FakeResponder {
  const heard: Incoming[] = [];
  const respond: Responder = async (incoming, onProgress = () => undefined) => {
    heard.push(incoming);
    switch (incoming.kind) {
      case 'opened':
        return reply(welcome, 'asker');
      case 'text':
        return answerText(incoming.text, onProgress, pace);
      case 'action':
        return react(incoming.action, incoming.value);
      case 'form':
        return takeForm(incoming.values);
      case 'options':
        return { kind: 'options', options: findCompanies(incoming.search) };
      case 'command':
      case 'deleted':
        return { kind: 'nothing' };
    }
  };
  return Object.assign(respond, { heard });
}

async function answerText(text: string, onProgress: (part: Progress) => void, pace: number): Promise<Response> {
  if (text.includes('Formular')) return { kind: 'form', form: booking };
  if (text.includes('vertraulich')) return reply(quote, 'asker');
  if (text.includes('kaputt')) throw new Error('broken on purpose');
  if (text.includes('nichts')) return { kind: 'nothing' };
  if (!text.includes('Kurzarbeit')) return say(`Du fragst: ${text}`);
  onProgress({ kind: 'step', text: 'Ich suche in der Wissensbank …' });
  await sleep(pace);
  for (const append of ['Kurzarbeitergeld gibt es ', 'in der Regel ', 'bis zu 12 Monate.']) {
    onProgress({ kind: 'text', append });
    await sleep(pace);
  }
  return reply(answer, 'conversation');
}

function react(action: string, value: string): Response {
  if (action === 'feedback') return { ...reply(thanks(value), 'conversation'), replace: true };
  if (action === 'form') return { kind: 'form', form: booking };
  return say(`Gedrückt: ${action} ${value}`);
}

function thanks(value: string): Message {
  return { blocks: [{ kind: 'text', text: `Danke für Deine Rückmeldung (${value}).` }] };
}

function takeForm(values: { readonly [id: string]: unknown }): Response {
  if (values.topic === 'Geheim') return { kind: 'errors', errors: { topic: 'Dieses Thema ist schon vergeben.' } };
  return say(`Angefragt: ${String(values.topic)}, ${String(values.seats)} Plätze, ${String(values.company)}`, 'asker');
}

function findCompanies(search: string): readonly { readonly value: string; readonly label: string }[] {
  const found = companies.filter((company) => company.toLowerCase().includes(search.toLowerCase()));
  return found.map((label) => ({ value: label, label }));
}

function reply(message: Message, audience: 'asker' | 'conversation'): Extract<Response, { kind: 'reply' }> {
  return { kind: 'reply', reply: { audience, message } };
}
