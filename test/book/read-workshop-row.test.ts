import { describe, expect, it } from 'vitest';
import { readWorkshopRow, toWorkshopRow } from '../../src/book/read-workshop-row.ts';

const branches = [
  { id: 'neunkirchen', name: 'IG Metall Neunkirchen' },
  { id: 'voelklingen', name: 'IG Metall Völklingen' },
];
const known = { formats: [{ id: 'h2-grundlagen' }], branches };
const row = {
  id: 'h2-1',
  format: 'h2-grundlagen',
  start: '2026-12-09T09:00',
  end: '2026-12-09T12:00',
  place: 'Saarbrücken',
  trainers: 'Anna Beispiel; Bo Muster',
  room: 'Saal 1',
  capacity: '12',
};
const read = (more: Readonly<Record<string, string>> = {}) => readWorkshopRow({ ...row, ...more }, known);
const problemsOf = (more: Readonly<Record<string, string>>) => {
  const reading = read(more);
  return 'problems' in reading ? reading.problems : [];
};

describe('a row of the table of workshops', () => {
  it('with empty cells is open until it starts, to everybody, without approval', () => {
    expect(read()).toEqual({
      workshop: {
        ...{ id: 'h2-1', format: 'h2-grundlagen', start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z' },
        ...{ place: 'Saarbrücken', link: undefined, trainers: ['Anna Beispiel', 'Bo Muster'], room: 'Saal 1', capacity: 12, minimum: 0 },
        ...{ approval: false, bookBy: '2026-12-09T08:00:00.000Z', cancelBy: '2026-12-09T08:00:00.000Z', audiences: [], quotas: [] },
        ...{ branch: undefined, inHouse: undefined, state: 'planned', sequence: 0 },
      },
    });
  });

  it.each([
    'book:2026-12-07; cancel:2026-12-04T12:00',
    'cancel=2026-12-04T12:00|book=2026-12-07',
    '2026-12-07, 2026-12-04 12:00',
    'buchen:2026-12-07; storno:2026-12-04T12:00',
    'Absage: 4.12.2026 12:00; Buchung: 7.12.2026',
    'Absagen: 04.12.2026 12:00; Buchen: 07.12.2026 23:59',
  ])('reads the deadlines %s', (deadlines) => {
    expect(read({ deadlines })).toMatchObject({
      workshop: { bookBy: '2026-12-07T22:59:00.000Z', cancelBy: '2026-12-04T11:00:00.000Z' },
    });
  });

  it.each([
    'neunkirchen:4:2026-12-01; voelklingen:2',
    'neunkirchen=4@2026-12-01, voelklingen=2',
    'Neunkirchen:4:1.12.2026; Völklingen: 2',
    'IG Metall Neunkirchen:4:01.12.2026 23:59 | Voelk:2',
  ])('reads the quotas %s', (quotas) => {
    expect(read({ quotas })).toMatchObject({
      workshop: {
        quotas: [
          { branch: 'neunkirchen', seats: 4, until: '2026-12-01T22:59:00.000Z' },
          { branch: 'voelklingen', seats: 2, until: '2026-12-09T08:00:00.000Z' },
        ],
      },
    });
  });

  it.each([
    ['2026-12-09 09:00', '2026-12-09 12:00:00'],
    ['09.12.2026 09:00', '9.12.2026 12:00'],
    ['9.12.2026 9:00', '09.12.2026 12:00:00'],
  ])('reads the times %s and %s, as spreadsheets write them', (start, end) => {
    expect(read({ start, end })).toMatchObject({
      workshop: { start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z' },
    });
  });

  it('knows a branch by its name', () => {
    expect(read({ branch: 'Völklingen' })).toMatchObject({ workshop: { branch: 'voelklingen' } });
  });

  it('takes times with an offset, and yes in several words', () => {
    expect(read({ start: '2026-12-09T09:00:00+01:00', approval: 'Ja' })).toMatchObject({
      workshop: { start: '2026-12-09T08:00:00.000Z', approval: true },
    });
  });

  it.each([
    [{ id: 'H2 1' }, /^id: must be a slug/],
    [{ format: 'nichts' }, /^format: "nichts" is not in knowledge\/workshops$/],
    [{ start: '2027-03-28T02:30' }, /^start: .*exists in Europe\/Berlin/],
    [{ start: 'morgen' }, /^start: /],
    [{ end: '2026-12-09T09:00' }, /^end: must be after start$/],
    [{ capacity: '0' }, /^capacity: /],
    [{ capacity: '-3' }, /^capacity: /],
    [{ minimum: '13' }, /^minimum: must be at most the capacity$/],
    [{ approval: 'vielleicht' }, /^approval: /],
    [{ link: 'http://x.example' }, /^link: must be an https address$/],
    [{ quotas: 'neunkirchen' }, /^quotas: "neunkirchen" is not understood; it must be BRANCH:SEATS:DAY/],
    [{ quotas: 'trier:2' }, /^quotas: "trier" must be one of neunkirchen, voelklingen$/],
    [{ quotas: 'en:2' }, /^quotas: "en" must be one of neunkirchen, voelklingen$/],
    [{ quotas: 'neunkirchen:2; Neunkirchen:3' }, /^quotas: "neunkirchen" stands there twice$/],
    [{ quotas: 'neunkirchen:2:31.11.2026' }, /^quotas: "neunkirchen:2:31.11.2026" is not understood/],
    [{ quotas: 'neunkirchen:13' }, /^quotas: keep more seats/],
    [{ deadlines: 'book:2026-12-10' }, /^deadlines: must be at the latest/],
    [{ deadlines: 'book:2026-02-30' }, /^deadlines: "book:2026-02-30" is not understood; it must be book:DAY; cancel:DAY$/],
    [{ deadlines: 'book:2026-12-01; ende:2026-12-03' }, /^deadlines: "ende:2026-12-03" is not understood/],
    [{ deadlines: 'book:2026-12-01; buchen:2026-12-03' }, /^deadlines: must name each end once$/],
    [{ deadlines: '2026-12-01; 2026-12-02; 2026-12-03' }, /^deadlines: "2026-12-03" is not understood/],
    [{ deadlines: 'book:' }, /^deadlines: "book:" is not understood/],
    [{ deadlines: 'book:2026-13-45' }, /^deadlines: "book:2026-13-45" is not understood/],
    [{ quotas: 'neunkirchen:4:2026-13-45' }, /^quotas: "neunkirchen:4:2026-13-45" is not understood/],
    [{ start: '2026-13-45T09:00' }, /^start: must be a time/],
    [{ start: '31.11.2026 09:00' }, /^start: must be a time/],
    [{ start: '09.12.26 09:00' }, /^start: must be a time/],
    [{ end: '2026-02-30T12:00:00+01:00' }, /^end: must be a time/],
    [{ audiences: 'everybody' }, /^audiences: must be of worksCouncil/],
    [{ state: 'proposed' }, /^state: must be planned or cancelled$/],
    [{ branch: 'trier' }, /^branch: "trier" must be one of neunkirchen, voelklingen$/],
  ])('names what is wrong with %o', (more, problem) => {
    expect(problemsOf(more)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['', 'planned'],
    ['planned', 'planned'],
    [' Cancelled', 'cancelled'],
  ])('with the state "%s" is %s', (written, state) => {
    expect(read({ state: written })).toMatchObject({ workshop: { state } });
  });

  it.each(['2026-12-09T08:00:30.000Z', '2026-10-25T01:30:00.000Z'])(
    'is written so that not even %s is read as another instant',
    (start) => {
      const reading = read({ start });
      expect('workshop' in reading && readWorkshopRow(toWorkshopRow(reading.workshop), known)).toEqual(reading);
    },
  );

  it('is written so that it is read as the same workshop', () => {
    const reading = read({
      ...{
        state: 'cancelled',
        quotas: 'neunkirchen:4:2026-12-01',
        deadlines: 'book:2026-12-07;cancel:2026-12-04',
        approval: 'yes',
        minimum: '6',
      },
      ...{ audiences: 'worksCouncil', branch: 'voelklingen', link: 'https://treffen.example/1' },
    });
    if ('problems' in reading) throw new Error(reading.problems.join());
    expect(readWorkshopRow(toWorkshopRow(reading.workshop), known)).toEqual(reading);
  });
});
