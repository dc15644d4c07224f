import { describe, expect, it } from 'vitest';
import { readWorkshop, type WorkshopBasis } from '../../src/book/desk/read-workshop.ts';
import { workshopForm } from '../../src/book/replies/workshop-form.ts';
import type { Workshop } from '../../src/book/workshop.ts';
import type { FieldValues } from '../../src/chat/form.ts';
import { branches, format, workshop } from '../bot/open-desk.ts';

const now = '2026-11-22T09:00:00.000Z';
const filled = { format: 'wasserstoff', day: '2026-12-09', start: '09:00' };

function read(values: FieldValues, basis: WorkshopBasis = { kind: 'new' }) {
  return readWorkshop({ ...filled, ...values }, { basis, formats: [format], branches, now });
}

function errorsOf(values: FieldValues) {
  const result = read(values);
  return 'errors' in result ? result.errors : {};
}

function workshopOf(values: FieldValues, basis?: WorkshopBasis): Workshop {
  const result = read(values, basis);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.workshop;
}

describe('the date form', () => {
  it('needs no more than format, day and beginning: the rest is as usual', () => {
    expect(workshopOf({})).toEqual({
      ...{ id: 'wasserstoff-2026-12-09', format: 'wasserstoff', start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z' },
      ...{ place: undefined, link: undefined, trainers: [], room: undefined, capacity: 12, minimum: 6, approval: false },
      ...{ bookBy: '2026-12-06T22:59:00.000Z', cancelBy: '2026-12-02T22:59:00.000Z', audiences: [], quotas: [], branch: undefined },
      ...{ inHouse: undefined, state: 'planned', sequence: 0 },
    });
  });

  it('takes all that can be set', () => {
    const values = {
      ...{ end: '16:00', endDay: '2026-12-10', place: ' Arbeitskammer ', room: 'Saal 1', link: 'https://meet.example.org/x' },
      ...{
        trainers: 'Petra Muster, Kim Probe,\nPetra Muster',
        capacity: 10,
        minimum: 0,
        approval: true,
        audiences: ['shopStewards', 'worksCouncil'],
      },
      ...{
        branch: 'voelklingen',
        bookBy: '2026-12-09',
        cancelBy: '2026-12-01',
        quotas: 'Völklingen 4 bis 1.12.2026\nneunk: 2 Plätze bis 30.11.2026',
      },
    };
    expect(workshopOf(values)).toMatchObject({
      ...{ end: '2026-12-10T15:00:00.000Z', place: 'Arbeitskammer', trainers: ['Petra Muster', 'Kim Probe'], capacity: 10, minimum: 0 },
      ...{ approval: true, audiences: ['worksCouncil', 'shopStewards'], branch: 'voelklingen', cancelBy: '2026-12-01T22:59:00.000Z' },
      // Booking ends with the beginning, not at the end of that day.
      bookBy: '2026-12-09T08:00:00.000Z',
      quotas: [
        { branch: 'voelklingen', seats: 4, until: '2026-12-01T23:00:00.000Z' },
        { branch: 'neunkirchen', seats: 2, until: '2026-11-30T23:00:00.000Z' },
      ],
    });
  });

  it('sets later deadlines where the usual ones have passed', () => {
    expect(workshopOf({ day: '2026-11-24' })).toMatchObject({ bookBy: '2026-11-23T22:59:00.000Z', cancelBy: '2026-11-23T22:59:00.000Z' });
    expect(workshopOf({ day: '2026-11-22', start: '18:00' })).toMatchObject({ bookBy: '2026-11-22T17:00:00.000Z' });
  });

  it.each<[string, string, FieldValues]>([
    ['format', 'no format', { format: 'gibt-es-nicht' }],
    ['day', 'a day that has passed', { day: '2026-11-21' }],
    ['day', 'an hour that has passed', { day: '2026-11-22', start: '09:30' }],
    ['day', 'no day', { day: undefined }],
    ['day', 'a day that there is not', { day: '2026-02-30' }],
    ['start', 'no time', { start: undefined }],
    ['start', 'the hour that is left out in spring', { day: '2027-03-28', start: '02:30' }],
    ['end', 'an end before the beginning', { end: '08:00' }],
    ['end', 'an end at the beginning', { end: '09:00' }],
    ['end', 'no end of several days', { endDay: '2026-12-10' }],
    ['end', 'an end after midnight that nobody filled in', { start: '22:00' }],
    ['endDay', 'a last day before the first', { endDay: '2026-12-08', end: '16:00' }],
    ['endDay', 'a last day that there is not', { endDay: 'bald', end: '16:00' }],
    ['endDay', 'a year', { endDay: '2027-12-09', end: '16:00' }],
    ['link', 'http', { link: 'http://example.org/' }],
    ['link', 'a script', { link: 'javascript:alert(1)' }],
    ['link', 'a name and password', { link: 'https://a:b@example.org/' }],
    ['link', 'words', { link: 'Raum kommt noch' }],
    ['capacity', 'no seats', { capacity: 0 }],
    ['capacity', 'half a seat', { capacity: 2.5 }],
    ['minimum', 'more than there are seats', { capacity: 5, minimum: 6 }],
    ['minimum', 'less than nobody', { minimum: -1 }],
    ['bookBy', 'a deadline after the start', { bookBy: '2026-12-10' }],
    ['cancelBy', 'a deadline that is no day', { cancelBy: 'morgen' }],
    ['quotas', 'an unknown branch', { quotas: 'Trier 4 bis 1.12.2026' }],
    ['quotas', 'a branch that may be two', { quotas: 'e 4 bis 1.12.2026' }],
    [
      'quotas',
      'more seats than there are',
      { capacity: 5, minimum: 0, quotas: 'neunkirchen 3 bis 1.12.2026\nvoelklingen 3 bis 1.12.2026' },
    ],
    ['quotas', 'a branch twice', { quotas: 'neunkirchen 1 bis 1.12.2026; IG Metall Neunkirchen 1 bis 2.12.2026' }],
    ['quotas', 'no seats', { quotas: 'neunkirchen 0 bis 1.12.2026' }],
    ['quotas', 'a day that there is not', { quotas: 'neunkirchen 1 bis 31.11.2026' }],
    ['quotas', 'a day after the date', { quotas: 'neunkirchen 1 bis 10.12.2026' }],
    ['quotas', 'prose', { quotas: 'alle nach Neunkirchen' }],
  ])('says at the field %s that it cannot be %s', (field, _what, values) => {
    expect(Object.keys(errorsOf(values))).toEqual([field]);
  });

  it('names several mistakes at once', () => {
    expect(Object.keys(errorsOf({ start: '', link: 'x' }))).toEqual(['start', 'link']);
    expect(Object.keys(errorsOf({ capacity: 0, bookBy: 'x' }))).toEqual(['capacity', 'bookBy']);
  });

  it('shows a workshop so that saving it unchanged changes nothing', () => {
    const quotas = [{ branch: 'voelklingen', seats: 1, until: '2026-12-01T23:00:00.000Z' }];
    const rich = workshop({ end: '2026-12-10T15:00:00.000Z', link: 'https://example.org/', bookBy: '2026-12-01T11:30:00.000Z', quotas });
    for (const one of [workshop(), rich, workshop({ branch: 'neunkirchen', audiences: ['worksCouncil'], sequence: 3 })]) {
      const basis = { kind: 'change', workshop: one } as const;
      const { initial } = workshopForm(basis, { branches, formats: [format], now });
      expect(JSON.stringify(workshopOf({ ...initial, format: undefined }, basis))).toBe(JSON.stringify(one));
    }
  });
});
