import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIssue } from '../../src/digest/build-issue.ts';
import { digestMessage } from '../../src/digest/replies/digest-message.ts';
import { gatherDigest } from '../../src/main/gather-digest.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { counts } from '../counts.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { openBookings } from '../storage/bookings/open-bookings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { aWorkshop } from '../workshop-dates.ts';
import { articleWith, changeWith, inputWith, workshopWith } from './sample-input.ts';
import { issueOf } from './shipped-issues.ts';

/** Texts that no record of the base holds. */
const planted = fc.record({
  name: fc.string({ minLength: 4, maxLength: 20 }).map((text) => `Name-${text}-Q`),
  user: fc.stringMatching(/^U[A-Z0-9]{8}$/),
  question: fc.string({ minLength: 4, maxLength: 60 }).map((text) => `Frage-${text}-Q`),
  people: fc.integer({ min: 0, max: 9 }),
});

type Planted = Parameters<Parameters<typeof planted.map>[0]>[0];

/** Records that carry more than they should: with what somebody might add to them without thinking of the digest. */
function inputWithPlants({ name, user, question, people }: Planted) {
  const more = { person: user, user, name, question, names: [name], trainers: [name], takenBy: [user], note: question };
  return inputWith({
    articles: [Object.assign(articleWith(), { ...more, questions: [question] })],
    changes: [Object.assign(changeWith(), more)],
    workshops: [Object.assign(workshopWith(), more)],
    asked: [Object.assign({ articleId: 'kug', title: question, people }, more)],
    notes: [Object.assign({ id: '1', text: 'Netzwerktreffen' }, { author: user, ...more })],
  });
}

const everything = (issue: ReturnType<typeof buildIssue>) =>
  JSON.stringify([issue, digestMessage(issue, { branchName: 'IG Metall Neunkirchen' })]);

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

describe('an issue', () => {
  it('never tells names, user ids or what somebody asked, whatever the records carry', () => {
    fc.assert(
      fc.property(planted, (plants) => {
        const said = everything(buildIssue(inputWithPlants(plants)));
        for (const secret of [plants.name, plants.user, plants.question]) expect(said).not.toContain(inJson(secret));
        expect(said.includes('"Gefragt wurde"')).toBe(plants.people >= 5);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('tells of booked workshops how many seats are free, and nothing of who has them or who teaches', async () => {
    const { base } = await openShippedBase();
    const database = await openMigrated({ dataDir: await temporaryFolder() });
    const start = new Date('2026-11-20T09:00:00Z');
    const { ledger, workshops } = openBookings(database, () => start);
    const link = 'https://meet.example.org/geheimer-raum';
    await ledger.add(aWorkshop(start, { id: 'h2-1', trainers: ['Tina Trainerin'], place: undefined, link }), 'cli', []);
    const wish = {
      seats: 1,
      names: ['Nora Namenlos'],
      body: 'Betriebsrat Beispielwerk',
      note: 'Ich sitze im Rollstuhl',
      branch: undefined,
    };
    const outcome = await workshops.book(
      'h2-1',
      { ...wish, audience: undefined, byOffice: true },
      { person: 'slack:T1:UGEHEIM', event: 'e1' },
    );
    expect(outcome.kind).toBe('confirmed');
    const records = { articles: base.articles, before: base.articles, booking: { ledger, formats: () => base.formats } };
    const input = await gatherDigest({ ...issueOf('2026-W48'), branch: { id: 'neunkirchen', name: 'IG Metall Neunkirchen' } }, records);
    const said = everything(buildIssue(input));
    expect(said).toContain('online, 1 Platz frei');
    for (const secret of ['Trainerin', 'Namenlos', 'Beispielwerk', 'Rollstuhl', 'UGEHEIM', 'geheimer-raum'])
      expect(said).not.toContain(secret);
    await database.close();
  });
});
