import { liveUntilMonday } from '../digest/live-until-monday.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import { inSlack, inTeams } from './people.ts';
import { type Shot, shootForm, shootSlack, shootTeams } from './shot.ts';

const guide = 'src/digest';
const desk = 'C0';

/** The draft, an issue, the report, and what coordinators can call up. */
export async function shootDigest(both: BothPlatforms): Promise<readonly Shot[]> {
  await liveUntilMonday(both);
  const koord = inSlack(both, 'UKOORD');
  const draft = await koord.sees('Entwurf: ', desk);
  const report = await koord.sees(': angekommen', desk);
  const kora = inTeams(both, 'kora');
  const issue = await kora.sees('Wochenüberblick KW', '19:neu@thread.tacv2');
  await koord.command(koord.direct, '/digest', 'notiz Netzwerktreffen am Freitag, 10 Uhr');
  const status = await koord.sees('Netzwerktreffen am Freitag');
  await kora.says(kora.direct, 'digest status');
  await kora.presses({ words: 'Netzwerktreffen am Freitag', label: 'Bearbeiten' });
  return [
    await shootSlack({ guide, name: 'entwurf' }, draft, 600),
    await shootTeams({ guide, name: 'ausgabe' }, issue),
    await shootSlack({ guide, name: 'bericht' }, report, 600),
    await shootSlack({ guide, name: 'status' }, status, 600),
    await shootForm({ guide, name: 'bearbeiten' }, await kora.form('Reihenfolge')),
  ];
}
