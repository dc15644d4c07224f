import { answer, type Desk, eventAt } from './answer.ts';
import { isVisibleTo } from './entry.ts';
import { pressables } from './message/pressables.ts';
import { messageReference, type Seat, type Spot } from './spot.ts';

/** A button of an answer, by its place in the message; what it does is read from the answer we remember. */
export type Press = { readonly message: string; readonly button: number };

/** Lets the bot react to a pressed button. False when there is no such button, for instance after a restart. */
export async function press(desk: Desk, seat: Seat, { message, button }: Press): Promise<boolean> {
  const found = desk.rooms.find(seat, message);
  if (found?.entry.kind !== 'answer' || !isVisibleTo(found.entry, seat.person)) return false;
  const pressed = pressables(found.entry.message)[button];
  if (!pressed) return false;
  // The person who presses may be another one than the person who asked.
  const spot = { ...found.spot, person: seat.person, session: sessionOf(seat, found.spot) };
  const { action, value } = pressed;
  const reference = messageReference({ ...found.spot, person: seat.person }, message);
  const incoming = { ...eventAt(desk, spot), kind: 'action', action, value, message: reference } as const;
  await answer(desk, { spot, incoming, pressed: message });
  return true;
}

/** What somebody was told in every session they go on with in their own: there the bot remembers the conversation. */
function sessionOf(seat: Seat, { session, place }: Spot): string {
  return place.kind === 'direct' ? seat.session : session;
}
