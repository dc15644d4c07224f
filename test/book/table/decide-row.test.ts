import { describe, expect, it } from 'vitest';
import { decideRow } from '../../../src/book/table/decide-row.ts';
import { afterStart, bookingWith, now, rosterOf, workshopWith } from '../rosters.ts';

const booking = bookingWith(1, 'confirmed');
const planned = rosterOf(workshopWith({ sequence: 3 }), booking);
const calledOff = rosterOf(workshopWith({ state: 'cancelled', sequence: 4 }));
const row = workshopWith();

describe('a row of the table for a date that is there', () => {
  it('changes it and tells whoever is booked where it says something else', () => {
    const decision = decideRow(planned, { ...row, place: 'Rathaus' }, now);
    expect(decision).toMatchObject({ outcome: { kind: 'moved' }, roster: { workshop: { place: 'Rathaus', sequence: 4 } } });
    expect(decision.notices).toMatchObject([{ booking: { id: 'b1' }, about: 'moved' }]);
  });

  it.each([
    ['planned', planned, row, now],
    ['over', planned, row, afterStart],
    ['called off', calledOff, workshopWith({ state: 'cancelled' }), now],
    ['called off, whatever else it says', calledOff, workshopWith({ state: 'cancelled', place: 'Rathaus' }), now],
  ])('says the same where the date is %s', (_, roster, wanted, at) => {
    expect(decideRow(roster, wanted, at)).toEqual({ outcome: { kind: 'same', workshop: roster.workshop }, roster, notices: [] });
  });

  it.each([
    ['calls off what is planned', 'planned', planned, workshopWith({ state: 'cancelled' }), now],
    ['brings back what is called off', 'called-off', calledOff, row, now],
    ['changes what is over', 'over', planned, workshopWith({ place: 'Rathaus' }), afterStart],
    ['moves what is ahead into the past', 'past', planned, workshopWith({ start: '2026-11-19T08:00:00.000Z' }), now],
    ['opens an in-house date to everybody', 'in-house', rosterOf(workshopWith({ inHouse: 'Stahl AG' }), booking), row, now],
    ['changes what is proposed to a plant', 'in-house', rosterOf(workshopWith({ state: 'proposed' })), row, now],
  ])('never %s', (_, kind, roster, wanted, at) => {
    expect(decideRow(roster, wanted, at)).toEqual({ outcome: { kind }, roster, notices: [] });
  });
});
