import { answer, type Desk, eventAt } from './answer.ts';
import { newId } from './entry.ts';
import { type Seat, type Spot, threadIn } from './spot.ts';

/** Shows the question at once and lets the bot answer it. In a channel a question without a thread starts one. */
export async function ask(desk: Desk, seat: Seat, question: { text: string; thread?: string | undefined }): Promise<void> {
  const { text } = question;
  const spot = spotFor(desk, seat, question.thread);
  const event = eventAt(desk, spot);
  desk.rooms.put(spot, { kind: 'said', id: newId(), at: event.at, person: seat.person, text });
  await answer(desk, { spot, incoming: { ...event, kind: 'text', text }, announced: true });
}

/** Lets the bot introduce itself when somebody opens an empty direct chat, as Slack and Teams do. */
export async function greet(desk: Desk, seat: Seat): Promise<void> {
  if (seat.place.kind !== 'direct' || desk.rooms.threads(seat).length > 0) return;
  const spot = spotFor(desk, seat, undefined);
  const incoming = { ...eventAt(desk, spot), kind: 'opened', place: 'chat' } as const;
  await answer(desk, { spot, incoming, announced: true });
}

/** A thread that is not there (an old page after a restart) becomes a new one instead of an error. */
function spotFor({ rooms }: Desk, seat: Seat, wanted: string | undefined): Spot {
  const known = rooms.threads(seat).find(({ id }) => id === wanted);
  const first = known?.entries[0];
  const found = first && rooms.find(seat, first.id)?.spot;
  if (found) return { ...found, person: seat.person };
  return { ...seat, starter: seat.person, thread: threadIn(seat.place, newId()) };
}
