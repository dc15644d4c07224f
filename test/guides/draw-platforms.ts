import path from 'node:path';
import { openBothPlatforms } from '../open-both-platforms.ts';
import { photograph } from './photograph.ts';
import { shootSlackGuide } from './shoot-slack-guide.ts';
import { shootTeamsGuide } from './shoot-teams-guide.ts';

/**
 * `npm run pictures:platforms [FOLDER]`: the pictures of the guides for Slack and Teams, taken of what the bot says in a Slack
 * and a Teams on this machine. Without a folder they are put beside their guides.
 */
const root = path.join(import.meta.dirname, '..', '..');
const [folder = root] = process.argv.slice(2);
const TWS_CONFIG = path.join(import.meta.dirname, 'office.yaml');

const both = await openBothPlatforms({ TWS_CONFIG, PUBLIC_URL: 'https://bot.example.org' });
try {
  for (const shoot of [shootSlackGuide, shootTeamsGuide])
    process.stdout.write(`${(await photograph(await shoot(both), folder)).join('\n')}\n`);
} finally {
  await both.close();
}
