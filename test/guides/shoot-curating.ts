import type { BothPlatforms } from '../open-both-platforms.ts';
import { inSlack, inTeams } from './people.ts';
import { type Shot, shootForm, shootSlack } from './shot.ts';

const guide = 'knowledge';

/** What curators see: the list of what is due, the two forms, and what became of a proposal. */
export async function shootCurating(both: BothPlatforms): Promise<readonly Shot[]> {
  const kura = inSlack(both, 'UKURA');
  await kura.says(kura.direct, 'hilfe');
  await kura.sees('Das kann ich');
  await kura.says(kura.direct, 'wissen');
  const { blocks } = await kura.sees('Wissensbank: zu prüfen');
  const list = await shootSlack({ guide, name: 'wissen' }, { blocks: untilThird(blocks) }, 600);
  const kora = inTeams(both, 'kora');
  await kora.says(kora.direct, 'hilfe');
  await kora.sees('Das kann ich');
  await kora.says(kora.direct, 'wissen');
  await kora.presses({ words: 'Wissensbank: zu prüfen', label: 'Zurückziehen' });
  const withdrawal = await shootForm({ guide, name: 'zurueckziehen' }, await kora.form('Warum?'));
  await kora.presses({ words: 'Wissensbank: zu prüfen', label: 'Ändern' });
  await kora.form('Ändere, was nicht mehr stimmt');
  await kora.submits({ 'fact-0': 'Beispiel: der neue Wert' });
  const source = await shootForm({ guide, name: 'quelle' }, await kora.form('Adresse der Quelle'));
  const address = 'https://www.gesetze-im-internet.de/beispiel';
  await kora.submits({ sourceTitle: '§ 1 BeispielG', sourceUrl: address, sourceDate: '2026-11-01' });
  const proposed = await shootForm({ guide, name: 'vorschlag' }, await kora.form('Nummer des Vorschlags'));
  return [list, withdrawal, source, proposed];
}

/** The list with its first two articles: all five would be too long for a page. */
function untilThird(blocks: readonly object[]): readonly object[] {
  const lines = blocks.flatMap((block, place) => ('type' in block && block.type === 'divider' ? [place] : []));
  return blocks.slice(0, lines[2]);
}
