import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/curate/proposal.ts';
import { createAudit } from '../../src/storage/audit.ts';
import type { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createProposalFiles } from '../../src/storage/proposal-files.ts';
import { createFolder } from './engines.ts';

const proposal: Proposal = {
  id: 'kurzarbeitergeld-12ab34cd',
  article: 'kurzarbeitergeld',
  title: 'Kurzarbeitergeld',
  hash: 'a1',
  person: 'slack:T1:U1',
  at: '2026-11-22T08:00:00.000Z',
  facts: [{ label: 'Dauer', from: '24 Monate', to: '12 Monate' }],
  ends: [{ from: '2026-12-31', to: '2027-12-31' }, { from: '2027-03-31' }],
  added: [{ label: 'Frist', value: '3 Monate' }],
  source: { title: '§ 104 SGB III', url: 'https://www.gesetze-im-internet.de/sgb_3/__104.html', date: '2027-01-01' },
  note: 'Auch der zweite Absatz.',
};

describe('proposals', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  let database: Database;
  let broken: string[] = [];
  const onBroken = (file: string) => void broken.push(path.basename(file));
  const files = () => createProposalFiles(folder.path, { database, audit: createAudit(new Uint8Array(32)), onBroken });
  const audited = () => database.kysely.selectFrom('audit').select(['action', 'object']).execute();
  const placed = (...parts: string[]) => path.join(folder.path, 'proposals', ...parts);

  beforeEach(async () => {
    broken = [];
    folder = await createFolder();
    database = await openDatabase({ dataDir: folder.path });
    await migrate(database);
  });
  afterEach(async () => {
    await database.close();
    await folder.remove();
  });

  it('are files in the data folder that only the bot can read, and an entry in the audit log', async () => {
    await files().save(proposal);
    expect(JSON.parse(await readFile(placed('kurzarbeitergeld-12ab34cd.json'), 'utf8'))).toEqual(proposal);
    expect((await stat(placed('kurzarbeitergeld-12ab34cd.json'))).mode & 0o077).toBe(0);
    expect(await audited()).toEqual([{ action: 'knowledge.proposed', object: 'article:kurzarbeitergeld' }]);
  });

  it('are one when the same comes twice', async () => {
    await files().save(proposal);
    await files().save(proposal);
    expect(await files().open()).toEqual([proposal]);
    expect(await audited()).toHaveLength(1);
  });

  it('wait in the order in which they came', async () => {
    await files().save({ ...proposal, id: 'a', at: '2026-11-23T08:00:00.000Z' });
    await files().save({ ...proposal, id: 'b', at: '2026-11-22T08:00:00.000Z' });
    expect((await files().open()).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each(['applied', 'closed'] as const)('wait no longer once they are %s, and lie there', async (as) => {
    await files().save(proposal);
    await files().close(proposal, { as, at: '2026-11-23T08:00:00Z' });
    expect(await files().open()).toEqual([]);
    expect(await readdir(placed(as))).toEqual(['kurzarbeitergeld-12ab34cd.json']);
    expect((await audited()).at(-1)).toEqual({ action: `knowledge.proposal-${as}`, object: 'article:kurzarbeitergeld' });
  });

  it('leave no entry in the audit log when they cannot be written', async () => {
    await writeFile(placed(), 'a file where the folder should be');
    await expect(files().save(proposal)).rejects.toThrow();
    expect(await audited()).toEqual([]);
  });

  it('are none while there is no folder', async () => {
    expect(await files().open()).toEqual([]);
  });

  it.each(['{', '{"id":"x"}', 'null', JSON.stringify({ ...proposal, id: '../../x' })])(
    'that cannot be read are named, and hold up no other: %s',
    async (content) => {
      await files().save(proposal);
      await writeFile(placed('kaputt.json'), content);
      expect(await files().open()).toEqual([proposal]);
      expect(broken).toEqual(['kaputt.json']);
    },
  );
});
