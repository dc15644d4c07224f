import { type Doing, openDesk } from './open-desk.ts';

export const anna = { user: 'ANNA' };
export const wish = {
  ...{ format: 'wasserstoff', company: 'Stahl AG', place: 'Neunkirchen', wishedDates: 'KW 50, nicht freitags', people: 14 },
  ...{ about: 'Umstellung der Öfen', branch: 'neunkirchen' },
};
const date = { day: '2026-12-09', start: '09:00', end: '15:00', room: 'Kantine', place: 'Stahl AG', trainers: 'Petra Muster' };

/** The desk with one request of a plant. */
export async function openPlant(options: Parameters<typeof openDesk>[0] = {}) {
  const desk = await openDesk(options);
  await desk.submit('inhouse.request', '', wish, { ...anna, event: 'wish' });
  const [ticket] = await desk.ledger.openTickets();
  const id = ticket?.id ?? '';
  const propose = (given: object = {}, doing: Doing = {}) => desk.submit('desk.workshop', `proposal ${id}`, { ...date, ...given }, doing);
  const proposed = `wasserstoff-${id}`;
  const ticketNow = () => desk.ledger.ticket(id);
  const workshopNow = async () => (await desk.ledger.roster(proposed))?.workshop;
  const keys = async (start: string) => (await desk.posts()).map(({ key }) => key).filter((key) => key.startsWith(start));
  return { ...desk, id, propose, proposed, seen: `${id} ${proposed} 0`, ticketNow, workshopNow, keys };
}
