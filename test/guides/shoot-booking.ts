import { addDate } from '../booking/stage.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import { deskChannel } from '../teams/booking-stage.ts';
import { inSlack, inTeams } from './people.ts';
import { type Shot, shootSlack, shootTeams } from './shot.ts';

const guide = 'src/book';
const desk = 'C0';
const day = 24 * 3_600_000;
const tuesday = 2;

/** What coordinators and volunteers see of workshops: Slack and Teams by turns. */
export async function shootBooking(both: BothPlatforms): Promise<readonly Shot[]> {
  const inDays = (days: number) => days + ((7 + tuesday - new Date(both.bot.now().getTime() + days * day).getUTCDay()) % 7);
  await addDate(both.onSlack, { id: 'h2', capacity: 16, minimum: 8, place: 'Neunkirchen', room: 'Saal 1' }, inDays(40));
  await addDate(both.onSlack, { id: 'ki', format: 'ki-mitbestimmung', capacity: 12, approval: true, place: 'Völklingen' }, inDays(47));
  await addDate(both.onSlack, { id: 'voll', format: 'personalplanung', capacity: 1, place: 'Kirkel' }, inDays(54));
  return [...(await shootDateForm(both)), ...(await shootVolunteer(both)), ...(await shootDesk(both)), ...(await shootPlant(both))];
}

async function shootDateForm(both: BothPlatforms): Promise<readonly Shot[]> {
  const kora = inTeams(both, 'kora');
  await kora.says(kora.direct, 'workshop termin wasserstoff');
  const first = await kora.sees('Wer leitet');
  const shot = await shootTeams({ guide, name: 'termin-1' }, first, 520);
  const start = new Date(both.bot.now().getTime() + 60 * day).toISOString().slice(0, 10);
  await both.onTeams.coordinator.fills({ day: start, start: '09:00', end: '16:00', place: 'Neunkirchen', room: 'Saal 2' });
  return [shot, await shootTeams({ guide, name: 'termin-2' }, await kora.sees('Kontingente'), 520)];
}

async function shootVolunteer(both: BothPlatforms): Promise<readonly Shot[]> {
  const anna = inTeams(both, 'anna');
  await anna.says(anna.direct, 'workshop liste');
  const list = await shootTeams({ guide, name: 'liste' }, await anna.sees('Termine:'));
  const entries = {
    audience: 'worksCouncil',
    branch: 'neunkirchen',
    seats: '2',
    body: 'BR Musterbetrieb',
    names: 'Anna Muster\nBen Beispiel',
  };
  await book(both, 'anna', { topic: 'h2-grundlagen', date: 'h2', ...entries });
  const booked = await shootTeams({ guide, name: 'gebucht' }, await anna.sees('sind fest gebucht'));
  await book(both, 'ben', { topic: 'ki-mitbestimmung', date: 'ki', ...entries, names: '', note: 'Wir kommen gern zu zweit.' });
  return [list, booked];
}

async function book({ onTeams }: BothPlatforms, name: string, entries: Readonly<Record<string, string>>): Promise<void> {
  const actor = onTeams.actor(name);
  await actor.calls('');
  await actor.finds('date', '', { topic: entries.topic ?? '' });
  await actor.fills(entries);
}

async function shootDesk(both: BothPlatforms): Promise<readonly Shot[]> {
  const koord = inSlack(both, 'UKOORD');
  const kora = inTeams(both, 'kora');
  const request = await shootSlack({ guide, name: 'anfrage' }, await koord.sees('Anfrage: ', desk), 560);
  await kora.says(kora.direct, 'workshop offen');
  const open = await shootTeams({ guide, name: 'offen' }, await kora.sees('Offen: '), 560);
  await both.onTeams.coordinator.calls('teilnehmer wasserstoff');
  await both.onTeams.coordinator.presses({ words: 'Wähl einen Termin', label: 'Ansehen' });
  return [request, open, await shootTeams({ guide, name: 'teilnehmer' }, await kora.sees('Teilnahmeliste'), 560)];
}

async function shootPlant(both: BothPlatforms): Promise<readonly Shot[]> {
  const hanna = both.onTeams.actor('hanna');
  await hanna.calls('anfrage');
  const wish = {
    company: 'Musterbetrieb',
    place: 'Neunkirchen',
    wishedDates: 'KW 6 oder 7',
    people: '9',
    about: 'Was Wasserstoff für uns heißt',
  };
  await hanna.fills({ format: 'h2-grundlagen', ...wish, branch: 'neunkirchen' });
  const asked = await inTeams(both, 'kora').sees('Inhouse-Anfrage', deskChannel);
  return [await shootTeams({ guide, name: 'inhouse' }, asked, 560)];
}
