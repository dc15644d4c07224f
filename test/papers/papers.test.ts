import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { renderAttendanceList } from '../../src/papers/render-attendance-list.ts';
import { renderCertificates } from '../../src/papers/render-certificates.ts';
import { someWorkshop } from '../calendar/some-workshop.ts';

const format = { title: 'Wasserstoff im Betrieb', duration: '4 Stunden', aims: ['Ihr kennt die Förderung.', 'Ihr plant Fragen.'] };
const office = 'Transformationswerkstatt Saar';
/** Turkish, Vietnamese, Polish, Romanian, Czech, Icelandic, Greek and Ukrainian letters. */
const wide = ['Ayşe Şahin', 'Nguyễn Thị Ánh', 'Łukasz Żółć', 'Ștefan Țurcanu', 'Jiří Dvořák', 'Þóra Ðorð', 'Δημήτρης Παπά', 'Олена Їжак'];

async function read(file: Uint8Array) {
  const document = await getDocumentProxy(file.slice());
  const { text } = await extractText(document);
  const { view } = await document.getPage(1);
  return { pages: text, words: text.join('\n'), size: Array.from(view, Math.round), info: (await getMeta(document)).info };
}

const list = async (changes: Partial<Parameters<typeof renderAttendanceList>[0]> = {}) =>
  await read(await renderAttendanceList({ workshop: someWorkshop(), title: 'Wasserstoff im Betrieb', rows: [], ...changes }));
const certify = async (changes: Partial<Parameters<typeof renderCertificates>[0]> = {}) =>
  await read(await renderCertificates({ workshop: someWorkshop(), format, names: ['Ayşe Şahin'], office, ...changes }));
const linesOf = (words: string) => words.split('\n').filter((line) => /^\d+(?: |$)/.test(line));

describe('the attendance list', () => {
  it('is one sheet of A4 that says what, when and where', async () => {
    const { pages, words, size, info } = await list();
    expect([pages.length, size]).toEqual([1, [0, 0, 595, 842]]);
    expect(words).toContain('Anwesenheitsliste\nWasserstoff im Betrieb\nMittwoch, 14. Oktober 2026, 09:00 bis 13:00 Uhr');
    expect(words).toContain('Ort: Bildungszentrum Kirkel, Saal 2');
    expect(info.Title).toBe('Anwesenheitsliste: Wasserstoff im Betrieb');
  });

  it('has a line for every seat, and empty ones up to the capacity', async () => {
    const rows = [
      { name: 'Ayşe Şahin', seats: 2, body: 'BR Saarstahl', branch: 'Völklingen' },
      { name: 'Jonas Weber', seats: 1 },
    ];
    const { words } = await list({ rows });
    expect(linesOf(words)).toEqual([
      '1 Ayşe Şahin BR Saarstahl, Völklingen',
      '2 2. Platz von Ayşe Şahin BR Saarstahl, Völklingen',
      '3 Jonas Weber',
      ...Array.from({ length: 9 }, (_, index) => `${index + 4}`),
    ]);
  });

  it('leaves nobody out when more come than there are seats', async () => {
    const { words } = await list({ workshop: someWorkshop({ capacity: 2 }), rows: wide.map((name) => ({ name, seats: 1 })) });
    expect(linesOf(words)).toEqual(wide.map((name, index) => `${index + 1} ${name}`));
  });

  it('repeats its head on every page', async () => {
    const { pages } = await list({ workshop: someWorkshop({ capacity: 60 }) });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((page) => page.includes('Nr. Name Gremium, Geschäftsstelle Unterschrift'))).toHaveLength(pages.length);
    expect(pages.at(-1)).toContain(`Seite ${pages.length} von ${pages.length}`);
  });

  it('ends somewhere, whatever number was mistyped', async () => {
    const { words } = await list({ workshop: someWorkshop({ capacity: 1e9 }), rows: [{ name: 'Jonas Weber', seats: 1e9 }] });
    expect(linesOf(words)).toHaveLength(500);
  });
});

describe('the certificate', () => {
  it('says who took part in what, when, where and how long, and what it was for', async () => {
    const { words, size } = await certify();
    expect(size).toEqual([0, 0, 595, 842]);
    expect(words).toBe(
      [
        ...['Transformationswerkstatt Saar', 'Teilnahmebescheinigung', 'Ayşe Şahin', 'hat an diesem Workshop teilgenommen:'],
        ...['Wasserstoff im Betrieb', 'Termin Mittwoch, 14. Oktober 2026, 09:00 bis 13:00 Uhr', 'Ort Bildungszentrum Kirkel, Saal 2'],
        ...['Dauer 4 Stunden', 'Inhalte und Ziele', 'Ihr kennt die Förderung.', 'Ihr plant Fragen.', 'Ort, Datum Unterschrift'],
      ].join('\n'),
    );
  });

  it('gives everybody a page, with every letter of the name', async () => {
    const { pages } = await certify({ names: wide });
    expect(pages.map((page) => page.split('\n')[2])).toEqual(wide);
  });

  it('writes letters that come in two parts as one', async () => {
    const { words } = await certify({ names: ['Nguyễn Şahin'.normalize('NFD')] });
    expect(words).toContain('\nNguyễn Şahin\n');
  });

  it('names both days of a workshop that takes two', async () => {
    const { words } = await certify({ workshop: someWorkshop({ start: '2026-10-24T07:00:00.000Z', end: '2026-10-25T15:00:00.000Z' }) });
    expect(words).toContain('Samstag, 24. Oktober 2026, 09:00 Uhr bis Sonntag, 25. Oktober 2026, 16:00');
  });

  it('is right when several are made at the same moment', async () => {
    const made = await Promise.all(wide.map(async (name, index) => await certify({ names: wide.slice(0, index).concat(name) })));
    expect(made.map(({ pages }) => pages.length)).toEqual(wide.map((_, index) => index + 1));
  });

  it('knows an online workshop', async () => {
    const online = someWorkshop({ place: undefined, room: undefined, link: 'https://meet.example.org/x' });
    expect((await certify({ workshop: online })).words).toContain('Ort Online');
  });
});

describe('a certificate for somebody who gave no name', () => {
  it('is a page of its own on which the name is written by hand', async () => {
    const { pages } = await certify({ names: ['Jonas Weber', '', ''] });
    expect(pages).toHaveLength(3);
    expect(pages[2]).toContain('hat an diesem Workshop teilgenommen');
    expect(pages[2]).not.toContain('Jonas');
  });
});

describe('hostile text on paper', () => {
  it.each([
    'W'.repeat(10_000),
    'wort '.repeat(2000),
    '👩‍🏭'.repeat(2500),
    'a\r\nb\tc\u0000d\u2028e',
    '\u202Egnp.exe',
    '\uD800',
    '',
    '{{page}} <b>fett</b> %s',
  ])('leaves one page a person: %j', async (text) => {
    const workshop = someWorkshop({ place: text, room: text });
    const aims = Array.from({ length: 50 }, () => text);
    const { pages } = await certify({
      workshop,
      format: { title: text, duration: text, aims },
      names: [text, 'Jonas Weber'],
      office: text,
    });
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('Jonas Weber');
    expect((await list({ workshop, title: text, rows: [{ name: text, seats: 1, body: text, branch: text }] })).words).toContain(
      'Unterschrift',
    );
  });

  it('is shown as it is written', async () => {
    const { words } = await certify({ names: ['<b>Ayşe</b> "x" {{1}} 👩‍🏭'] });
    expect(words).toContain('\n<b>Ayşe</b> "x" {{1}}\n');
  });
});
