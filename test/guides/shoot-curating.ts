import type { BothPlatforms } from '../open-both-platforms.ts';
import { inSlack, inTeams } from './people.ts';
import { type Shot, shootForm, shootSlack, shootTeams } from './shot.ts';

const guide = 'knowledge';

/** What curators see: the list of what is due, the two forms, and what became of a proposal. */
export async function shootCurating(both: BothPlatforms): Promise<readonly Shot[]> {
  const kura = inSlack(both, 'UKURA');
  const kora = inTeams(both, 'kora');
  await kora.says(kora.direct, 'wissen');
  const list = await kora.sees('Wissensbank: zu prüfen');
  await kura.says(kura.direct, 'wissen');
  const own = await kura.sees('Wissensbank: zu prüfen');
  await kura.presses(own, 'Zurückziehen');
  const withdrawal = await shootForm({ guide, name: 'zurueckziehen' }, await kura.form('Warum?'));
  await kura.presses(own, 'Ändern');
  const first = await kura.form('Ändere, was nicht mehr stimmt');
  const field = String(first.blocks.find(({ type }) => type === 'input')?.block_id);
  const change = await shootForm({ guide, name: 'aendern-1' }, first);
  await kura.submits({ [field]: 'Beispiel: der neue Wert' });
  const source = await shootForm({ guide, name: 'aendern-2' }, await kura.form('Adresse der Quelle'));
  const address = 'https://www.gesetze-im-internet.de/beispiel';
  await kura.submits({ sourceTitle: '§ 1 BeispielG', sourceUrl: address, sourceDate: '2026-11-01' });
  const proposed = await shootSlack({ guide, name: 'vorschlag' }, await kura.sees('Nummer des Vorschlags'), 600);
  return [await shootTeams({ guide, name: 'wissen' }, list, 560), withdrawal, change, source, proposed];
}
