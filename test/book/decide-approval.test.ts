import { describe, expect, it } from 'vitest';
import { decideApproval, type Verdict } from '../../src/book/decide-on-booking.ts';
import { bookingWith, now, rosterOf, start, statesOf, workshopWith } from './rosters.ts';

const approve: Verdict = { kind: 'approve' };
const reject: Verdict = { kind: 'reject', reason: 'schon voll' };
const waitlist: Verdict = { kind: 'waitlist' };
const approval = workshopWith({ approval: true });

describe('a request', () => {
  const asked = rosterOf(approval, bookingWith(1, 'requested', { seats: 2 }), bookingWith(2, 'requested'));

  it('that is agreed to has its seats', () => {
    const { outcome, roster, notices } = decideApproval(asked, { id: 'b1', verdict: approve, now });
    expect(outcome).toMatchObject({ kind: 'confirmed', booking: { id: 'b1' } });
    expect(statesOf(roster)).toEqual(['b1 confirmed', 'b2 requested']);
    expect(notices).toMatchObject([{ booking: { id: 'b1', state: 'confirmed' }, before: 'requested' }]);
  });

  it('cannot be agreed to when its seats have gone since, and stays open', () => {
    const { roster } = decideApproval(asked, { id: 'b1', verdict: approve, now });
    const second = decideApproval(roster, { id: 'b2', verdict: approve, now });
    expect(second).toMatchObject({ outcome: { kind: 'full', free: 0 }, roster, notices: [] });
  });

  it('cannot be agreed to with seats that are kept for another branch', () => {
    const kept = { ...asked, workshop: { ...approval, quotas: [{ branch: 'neunkirchen', seats: 1, until: start }] } };
    expect(decideApproval(kept, { id: 'b1', verdict: approve, now }).outcome).toMatchObject({ kind: 'full', free: 1 });
  });

  it('that is rejected ends with the reason', () => {
    const { outcome, notices } = decideApproval(asked, { id: 'b1', verdict: reject, now });
    expect(outcome).toMatchObject({ kind: 'rejected', booking: { state: 'cancelled', ending: 'rejected', note: 'schon voll' } });
    expect(notices).toMatchObject([{ before: 'requested' }]);
  });

  it('that is put on the waitlist waits where it came', () => {
    const full = rosterOf(approval, bookingWith(1, 'requested'), bookingWith(2, 'confirmed', { seats: 2 }), bookingWith(3, 'waitlisted'));
    const { outcome, roster } = decideApproval(full, { id: 'b1', verdict: waitlist, now });
    expect(outcome).toMatchObject({ kind: 'waitlisted', position: 1, booking: { state: 'waitlisted' } });
    expect(statesOf(roster)).toEqual(['b1 waitlisted', 'b2 confirmed', 'b3 waitlisted']);
  });

  it('that is put on the waitlist while seats are free is offered them at once', () => {
    const { outcome, notices } = decideApproval(asked, { id: 'b1', verdict: waitlist, now });
    expect(outcome).toMatchObject({ kind: 'waitlisted', booking: { state: 'offered' } });
    expect(notices.map(({ before, booking }) => `${before} → ${booking.state}`)).toEqual([
      'requested → waitlisted',
      'waitlisted → offered',
    ]);
  });

  it.each([approve, reject, waitlist])('that somebody else has decided stays so: $kind', (verdict) => {
    const { roster } = decideApproval(asked, { id: 'b1', verdict: approve, now });
    expect(decideApproval(roster, { id: 'b1', verdict, now })).toMatchObject({
      outcome: { kind: 'settled', booking: { state: 'confirmed' } },
      roster,
      notices: [],
    });
  });

  it('comes to nothing once the workshop has begun', () => {
    expect(decideApproval(asked, { id: 'b1', verdict: approve, now: start }).outcome).toMatchObject({
      kind: 'settled',
      booking: { ending: 'started' },
    });
  });

  it('that there never was is not known', () => {
    expect(decideApproval(asked, { id: 'b9', verdict: approve, now })).toEqual({
      outcome: { kind: 'unknown' },
      roster: asked,
      notices: [],
    });
  });
});
