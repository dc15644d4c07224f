import { addDate } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import { inSlack } from './people.ts';
import { type Shot, shootSlack } from './shot.ts';

const guide = 'src/slack';
const width = 450;

/** An answer in the direct chat, what can be booked, and the home page. */
export async function shootSlackGuide(both: BothPlatforms): Promise<readonly Shot[]> {
  await addDate(both.onSlack, { id: 'slack-h2', capacity: 16, minimum: 8, place: 'Neunkirchen', room: 'Saal 1' }, 40);
  await addDate(both.onSlack, { id: 'slack-ki', format: 'ki-mitbestimmung', capacity: 12, approval: true, place: 'Völklingen' }, 45);
  const anna = inSlack(both, 'UANNA');
  await anna.says(anna.direct, 'hilfe');
  await anna.sees('Du sprichst mit');
  await anna.says(anna.direct, 'Was macht die TWS?');
  const answer = await anna.sees('Nicht hilfreich');
  await anna.command(anna.direct, '/workshop', 'liste');
  const dates = await anna.sees('Termine:');
  await anna.opensHome();
  const home = await eventually(() => both.slack.peer.workspace.homes.get('UANNA'));
  return [
    await shootSlack({ guide, name: 'antwort' }, answer, width),
    await shootSlack({ guide, name: 'termine' }, dates, width),
    await shootSlack({ guide, name: 'startseite' }, home, width),
  ];
}
