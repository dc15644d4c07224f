import path from 'node:path';
import { openGoodModel } from '../model/open-good-model.ts';
import { type BothPlatforms, openBothPlatforms } from '../open-both-platforms.ts';
import { photograph } from './photograph.ts';
import { shootAsking, shootWriting } from './shoot-asking.ts';
import { shootBooking } from './shoot-booking.ts';
import { shootCurating } from './shoot-curating.ts';
import { shootDigest } from './shoot-digest.ts';
import type { Shot } from './shot.ts';

/**
 * `npm run pictures:office [FOLDER]`: the pictures of the guides for asking, booking, the digest and the knowledge base, taken
 * of what the bot says in a Slack and a Teams on this machine. Without a folder they are put beside their guides.
 */
const root = path.join(import.meta.dirname, '..', '..');
const [folder = root] = process.argv.slice(2);
const TWS_CONFIG = path.join(import.meta.dirname, 'office.yaml');

type Shoot = (both: BothPlatforms) => Promise<readonly Shot[]>;

async function shoot(shots: readonly Shoot[], more: Readonly<Record<string, string>> = {}): Promise<void> {
  const both = await openBothPlatforms({ TWS_CONFIG, PUBLIC_URL: 'https://bot.example.org', ...more });
  try {
    for (const each of shots) process.stdout.write(`${(await photograph(await each(both), folder)).join('\n')}\n`);
  } finally {
    await both.close();
  }
}

await shoot([shootAsking, shootCurating, shootBooking, shootDigest]);
const model = await openGoodModel();
try {
  await shoot([shootWriting], model.environment);
} finally {
  await model.close();
}
