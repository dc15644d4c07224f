import { addDate } from '../booking/stage.ts';
import { liveUntilMonday } from '../digest/live-until-monday.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import { inTeams } from './people.ts';
import { type Shot, shootTeams } from './shot.ts';

const guide = 'src/teams';
const width = 450;

/** An answer in the direct chat, a booking, and an issue of the digest in a channel. */
export async function shootTeamsGuide(both: BothPlatforms): Promise<readonly Shot[]> {
  const anna = inTeams(both, 'anna');
  await anna.says(anna.direct, 'hilfe');
  await anna.sees('Du sprichst mit');
  await anna.says(anna.direct, 'Was macht die TWS?');
  const answer = await anna.sees('Quellen');
  const booked = await book(both);
  await liveUntilMonday(both);
  const issue = await anna.sees('Wochenüberblick KW', '19:voe@thread.tacv2');
  return [
    await shootTeams({ guide, name: 'antwort' }, answer, width),
    await shootTeams({ guide, name: 'buchung' }, booked, width),
    await shootTeams({ guide, name: 'wochenueberblick' }, issue, width),
  ];
}

async function book(both: BothPlatforms) {
  await addDate(both.onTeams, { id: 'teams-guide', capacity: 16, minimum: 8, place: 'Neunkirchen', room: 'Saal 1' }, 41);
  const actor = both.onTeams.actor('anna');
  await actor.calls('');
  await actor.finds('date', '', { topic: 'h2-grundlagen' });
  await actor.fills({ topic: 'h2-grundlagen', date: 'teams-guide', audience: 'worksCouncil', branch: 'neunkirchen', seats: '1' });
  return await inTeams(both, 'anna').sees('fest gebucht');
}
