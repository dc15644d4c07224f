import type { BothPlatforms } from '../open-both-platforms.ts';
import { inSlack, inTeams } from './people.ts';
import { type Shot, shootSlack, shootTeams } from './shot.ts';

const guide = 'src/ask';

/** Answers on a phone, and what comes of the buttons below them. */
export async function shootAsking(both: BothPlatforms): Promise<readonly Shot[]> {
  const anna = inTeams(both, 'anna');
  await anna.says(anna.direct, 'hilfe');
  await anna.sees('Das kann ich');
  await anna.says(anna.direct, 'KdW: wie viel Prozent der Seminarkosten zahlt das Land, 40 oder 50?');
  const answer = await anna.sees('So geht es weiter');
  const ben = inSlack(both, 'UBEN');
  await ben.says(ben.direct, 'hilfe');
  await ben.sees('Das kann ich');
  await ben.says(ben.direct, 'Bis wann muss der Antrag gestellt sein?');
  const back = await ben.sees('Wie groß ist der Betrieb');
  await ben.says(ben.direct, 'Gibt es einen Umzugsbonus?');
  const none = await ben.sees('Ich rate nicht');
  return [
    await shootTeams({ guide, name: 'antwort' }, answer),
    await shootSlack({ guide, name: 'rueckfrage' }, back),
    await shootSlack({ guide, name: 'nichts' }, none),
  ];
}

/** The same with a model, which words it. */
export async function shootWriting(both: BothPlatforms): Promise<readonly Shot[]> {
  const anna = inTeams(both, 'anna');
  await anna.says(anna.direct, 'Hallo');
  await anna.says(anna.direct, 'Was ist der Unterschied zwischen Qualifizierungsgeld und KdW?');
  return [await shootTeams({ guide, name: 'ki-antwort' }, await anna.sees('Einfacher erklären'))];
}
