import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Responder } from '../../src/chat/reply.ts';
import { runTerminalChat } from '../../src/playground/terminal/run-terminal-chat.ts';
import { proves } from '../parity/proves.ts';
import { createFakeResponder } from './fake-responder.ts';

const person = { platform: 'playground', workspace: 'local', user: 'anna' } as const;
const direct = { platform: 'playground', kind: 'direct', address: 'terminal' } as const;

/** Types the lines as a pipe would and returns what could be read. */
async function talk(
  responder: Responder,
  lines: readonly string[],
  conversation: Parameters<typeof runTerminalChat>[0]['conversation'] = direct,
) {
  const input = new PassThrough();
  const output = new PassThrough();
  let transcript = '';
  output.on('data', (data: Buffer) => {
    transcript += data.toString();
  });
  input.end(lines.map((line) => `${line}\n`).join(''));
  await runTerminalChat({ responder, person, conversation, input, output, now: () => new Date('2026-11-22T09:42:00Z') });
  return transcript;
}

describe('the conversation in the terminal', () => {
  it(proves('welcome', 'greets, answers and ends when somebody says so'), async () => {
    const transcript = await talk(createFakeResponder(), ['Hallo?', 'ende', 'wird nicht mehr gefragt']);
    expect(transcript).toMatch(/Hallo, ich bin der TWS Bot[\s\S]*Du: Hallo\?\n\nDu fragst: Hallo\?[\s\S]*Du: ende\n$/);
    expect(transcript).not.toContain('wird nicht mehr gefragt');
  });

  it('ends when there is nothing more to read', async () => {
    expect(await talk(createFakeResponder(), [])).toContain('Mit "ende" hörst Du auf.');
  });

  it('hands over every line, even those that arrive while an answer is being made', async () => {
    const responder = createFakeResponder(5);
    await talk(responder, ['Kurzarbeit eins', 'zwei', '', 'drei']);
    const asked = responder.heard.flatMap((event) => (event.kind === 'text' ? [event.text] : []));
    expect(asked).toEqual(['Kurzarbeit eins', 'zwei', 'drei']);
  });

  it(proves('grow', 'shows the steps of an answer once, and the answer with its sources'), async () => {
    const transcript = await talk(createFakeResponder(), ['Kurzarbeit']);
    expect(transcript).toContain('  Ich suche in der Wissensbank …\n');
    expect(transcript.match(/in der Regel/g)).toHaveLength(1);
    expect(transcript).toContain('1. § 104 SGB III: Dauer');
  });

  it('presses a button by its number', async () => {
    const responder = createFakeResponder();
    const transcript = await talk(responder, ['Kurzarbeit', '1', '3']);
    expect(transcript).toContain('Gedrückt: more kug');
    expect(transcript).toContain('Danke für Deine Rückmeldung (antwort-1:helpful).');
    expect(responder.heard.findLast(({ kind }) => kind === 'action')).toMatchObject({ action: 'feedback', value: 'antwort-1:helpful' });
  });

  it('asks before a button that wants it, and takes no for an answer', async () => {
    const refused = await talk(createFakeResponder(), ['Kurzarbeit', '2', '2']);
    expect(refused).toContain('[1] Ja, vergessen\n[2] Nein, behalten\nNummer: 2');
    expect(refused).not.toContain('Gedrückt');
    expect(await talk(createFakeResponder(), ['Kurzarbeit', '2', '1'])).toContain('Gedrückt: forget all');
  });

  it('takes a number without a button as a question', async () => {
    expect(await talk(createFakeResponder(), ['104'])).toContain('Du fragst: 104');
  });

  it('asks a form field by field and repeats what is wrong', async () => {
    const responder = createFakeResponder();
    const step1 = ['', 'KI im Betrieb', '1', 'viele', '15', '1.1.2020', '10.12.2026'];
    const step2 = ['9:30', 'saarstahl', '1', '1, 2', '', 'vielleicht', 'ja', ''];
    const transcript = await talk(responder, ['Formular', ...step1, ...step2]);
    for (const text of [
      'Bitte fülle dieses Feld aus.',
      'Bitte gib eine Zahl ein.',
      'Bitte frühestens 01.12.2026.',
      'Bitte antworte mit Ja oder Nein.',
    ]) {
      expect(transcript).toContain(text);
    }
    expect(responder.heard.findLast(({ kind }) => kind === 'form')).toMatchObject({
      form: 'booking',
      context: 'opaque-context',
      values: {
        topic: 'KI im Betrieb',
        branch: 'homburg-saarpfalz',
        seats: 15,
        day: '2026-12-10',
        start: '09:30',
        company: 'Saarstahl Völklingen',
        needs: ['projector', 'lunch'],
        online: true,
      },
    });
    expect(transcript).toContain('Angefragt: KI im Betrieb, 15 Plätze, Saarstahl Völklingen');
  });

  it('keeps initial values on Enter, and asks again what the bot refuses', async () => {
    const responder = createFakeResponder();
    const first = ['Geheim', '', '', '10.12.2026', '', '2', '', '', 'nein', ''];
    const transcript = await talk(responder, ['Formular', ...first, 'Offen']);
    expect(transcript).toContain('Enter behält: Neunkirchen');
    expect(transcript).toContain('„Worum geht es?“: Dieses Thema ist schon vergeben.');
    expect(transcript).toContain('Angefragt: Offen, 12 Plätze, Ford Saarlouis');
  });

  it('drops a form on "abbrechen" and at the end of the input', async () => {
    expect(await talk(createFakeResponder(), ['Formular', 'abbrechen', 'Weiter gehts'])).toMatch(
      /Abgebrochen\.[\s\S]*Du fragst: Weiter gehts/,
    );
    expect(await talk(createFakeResponder(), ['Formular', 'KI'])).toContain('Abgebrochen.');
  });

  it('marks in a channel what only the asker may see', async () => {
    const channel = { platform: 'playground', kind: 'channel', address: 'terminal' } as const;
    expect(await talk(createFakeResponder(), ['vertraulich?'], channel)).toContain('(Nur für Dich sichtbar)\nTransfersozialplan');
    expect(await talk(createFakeResponder(), ['vertraulich?'])).not.toContain('Nur für Dich sichtbar');
  });

  it('lets no answer give orders to the terminal', async () => {
    const transcript = await talk(createFakeResponder(), ['\u001B[2J\u0007 gemein']);
    const answers = transcript.split('Du fragst:')[1] ?? '';
    expect(answers).toContain('gemein');
    expect(answers).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
