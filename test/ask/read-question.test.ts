import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/ask/read-question.ts';
import { replyToUnreadable } from '../../src/ask/replies/reply-to-unreadable.ts';

/** What was typed, shortened for the name of a test, and what it is read as. */
const unreadable: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'empty'],
  ['spaces', ' \n\t ', 'empty'],
  ['emoji', '👍🏽👍🏽 🙈', 'no-words'],
  ['control characters', '\u0000\u0007\u001B\u0085', 'no-words'],
  ['lone surrogates', '\uD800\uDC00\uD800 \uDFFF', 'no-words'],
  ['characters that nobody sees', '\u200B\u00AD\u2060', 'no-words'],
  ['a number', '12345', 'no-words'],
  ['one letter', 'x', 'no-words'],
  ['a megabyte', 'Kurzarbeit '.repeat(95_000), 'too-long'],
  ['a megabyte of emoji', '😀'.repeat(500_000), 'too-long'],
  ['three pages', 'Wie lange gibt es Kurzarbeit? '.repeat(100), 'too-long'],
  ['English', 'How long is short-time work paid and who applies for it?', 'not-german'],
  ['English with German-looking words', 'What was the deadline for this?', 'not-german'],
  ['French', 'Combien de temps dure le chômage partiel ?', 'not-german'],
  ['Turkish', 'Kısa çalışma ödeneği ne kadar sürer?', 'not-german'],
  ['Turkish without its letters', 'kisa calisma ne kadar', 'not-german'],
  ['Polish', 'Jak długo wypłacany jest zasiłek?', 'not-german'],
  ['Arabic', 'كم مدة العمل القصير؟', 'not-german'],
  ['Ukrainian', 'Скільки триває скорочений робочий день?', 'not-german'],
  ['Italian', 'Quanto dura la cassa integrazione?', 'not-german'],
  ['Spanish', '¿Cuánto tiempo dura la reducción?', 'not-german'],
];

describe('what no answer fits', () => {
  it.each(unreadable)('such as %s is known within 100 ms', (_name, typed, reason) => {
    const started = performance.now();
    expect(readQuestion(typed)).toEqual({ kind: 'unreadable', reason });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each(['empty', 'no-words', 'too-long', 'not-german'] as const)(
    'gets a friendly German sentence that only the asker sees: %s',
    (reason) => {
      const { audience, message } = replyToUnreadable(reason);
      expect(audience).toBe('asker');
      expect(JSON.stringify(message)).toMatch(/Frage|frag/);
      expect(JSON.stringify(message)).toMatch(/bitte|einfach/);
    },
  );
});

describe('a greeting', () => {
  it.each(['Hallo', 'hallo bot!', 'Guten Morgen zusammen 👋', 'Hi 🙂', 'Glück auf!', 'moin', 'Servus miteinander', 'TEST'])(
    'is "%s"',
    (typed) => {
      expect(readQuestion(typed)).toEqual({ kind: 'greeting', said: 'hello' });
    },
  );

  it.each(['danke', 'Danke schön!', 'vielen dank dir', 'ok danke 👍', 'Super, danke!', 'tschüss', 'alles klar'])(
    'or thanks is "%s"',
    (typed) => {
      expect(readQuestion(typed)).toEqual({ kind: 'greeting', said: 'thanks' });
    },
  );

  it.each(['Hallo, wie lange gibt es Kurzarbeitergeld?', 'Danke, und wer beantragt das?', 'Testgeld', 'ok wie hoch ist kug'])(
    'is not "%s"',
    (typed) => {
      expect(readQuestion(typed).kind).toBe('question');
    },
  );
});

describe('a question', () => {
  const textOf = (typed: string) => {
    const read = readQuestion(typed);
    return read.kind === 'question' ? read.question.text : read;
  };

  it.each([
    ['Kurz\u00ADarbeiter\u200Bgeld', 'Kurzarbeitergeld'],
    ['Wie\u0000 lange\r\ngibt\t\tes KuG?', 'Wie lange gibt es KuG?'],
    ['Betriebsa\u0308nderung', 'Betriebsänderung'],
    ['CO₂ und H₂', 'CO2 und H2'],
    ['\uD800Kurzarbeit\uDFFF', 'Kurzarbeit'],
    ['\u202Edlegtiebrazruk wie lange', 'dlegtiebrazruk wie lange'],
    ['  __proto__  ', '__proto__'],
  ])('is cleaned of what nobody sees', (typed, text) => {
    expect(textOf(typed)).toBe(text);
  });

  it.each(['§ 82a', '§102', '82a?', 'KuG', 'kug dauer kind', 'Transfer to France?', 'Kosten des Anwalts, Aufgaben des Betriebsrats'])(
    'may be as short or odd as "%s"',
    (typed) => {
      expect(readQuestion(typed).kind).toBe('question');
    },
  );

  it('may come from somebody with a foreign name', () => {
    expect(readQuestion('Kann Herr Yılmaz Çelik auch zum Bildungsurlaub?').kind).toBe('question');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('is "%s" like any other', (typed) => {
    expect(readQuestion(typed).kind).toBe('question');
  });
});

describe('who introduces themselves', () => {
  it('is answered on the question alone', () => {
    const read = readQuestion(
      'Guten Tag, hier ist Sabine Muster, Betriebsrätin bei Saarstahl in Völklingen. Wer beantragt das Qualifizierungsgeld?',
    );
    expect(read).toMatchObject({ kind: 'question', question: { text: 'Wer beantragt das Qualifizierungsgeld?' } });
  });

  it('keeps what the question depends on', () => {
    const typed = 'Hallo, hier ist Ida. Wir sind 45 Leute. Was zahlt die Agentur?';
    expect(readQuestion(typed)).toMatchObject({ question: { text: 'Wir sind 45 Leute. Was zahlt die Agentur?' } });
  });
});
