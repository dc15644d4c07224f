import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { header, openOffice, small } from './open-office.ts';

describe('a table of dates that is imported', () => {
  it('takes what it exports as it is, and says which date has moved', async () => {
    const { tws, file, write } = await openOffice(small);
    await tws('workshops', 'import', file('dates.csv'));
    const { stdout } = await tws('workshops', 'export');
    await writeFile(file('again.csv'), stdout);
    expect((await tws('workshops', 'import', file('again.csv'))).stdout).toContain('1 unchanged');
    await write('moved.csv', small.replaceAll('2026-12-09', '2026-12-10'));
    expect((await tws('workshops', 'import', file('moved.csv'))).stdout).toContain('1 changed');
  });

  it('takes called-off dates into an empty office: not to be booked, and holding neither trainer nor room', async () => {
    const { tws, json, file } = await openOffice();
    const over = small.replace('h2-1', 'h2-0').replaceAll('2026-12-09', '2026-11-10');
    const rows = [`${small},cancelled`, `${small.replace('h2-1', 'h2-2')},planned`, `${over},`];
    await writeFile(file('all.csv'), [`${header},state`, ...rows].join('\n'));
    expect((await tws('workshops', 'import', file('all.csv'))).stdout).toContain('3 added');
    expect(await json('book', '--workshop', 'h2-1', '--person', 'p1')).toMatchObject({ outcome: 'closed' });
    expect(await json('workshops', 'list')).toMatchObject([{ id: 'h2-2' }]);
    await writeFile(file('again.csv'), (await tws('workshops', 'export')).stdout);
    expect((await tws('workshops', 'import', file('again.csv'))).stdout).toBe('0 added, 0 changed, 3 unchanged, 0 not taken over\n');
  });

  it('calls nothing off by a table', async () => {
    const { tws, json, file } = await openOffice(small);
    await tws('workshops', 'import', file('dates.csv'));
    await json('book', '--workshop', 'h2-1', '--person', 'p1');
    await writeFile(file('off.csv'), [`${header},state`, `${small},cancelled`].join('\n'));
    const { code, stdout, stderr } = await tws('workshops', 'import', file('off.csv'));
    expect([code, stdout]).toEqual([1, '0 added, 0 changed, 0 unchanged, 1 not taken over\n']);
    expect(stderr).toMatch(/off\.csv:2 {2}h2-1: state: call it off in chat \(\/workshop teilnehmer\), the table does not\n$/);
    expect(await json('bookings', 'list', '--workshop', 'h2-1')).toMatchObject([{ state: 'confirmed' }]);
  });

  it('moves no date into the past, but adds one that is over', async () => {
    const { tws, json, file, write } = await openOffice(small);
    await tws('workshops', 'import', file('dates.csv'));
    const past = small.replaceAll('2026-12-09', '2026-11-25');
    await write('past.csv', past, past.replace('h2-1', 'h2-0').replace('Anna Beispiel,Saal 1', ','));
    const { code, stdout, stderr } = await tws('workshops', 'import', file('past.csv'));
    expect([code, stdout]).toEqual([1, '1 added, 0 changed, 0 unchanged, 1 not taken over\n']);
    expect(stderr).toMatch(/past\.csv:2 {2}h2-1: start: lies in the past, the date is still ahead\n$/);
    expect(await json('workshops', 'list')).toMatchObject([{ id: 'h2-1', start: '2026-12-09T08:00:00.000Z' }]);
  });

  it.each([
    ['Windows-1252', Buffer.from([header, small.replace('Saarbrücken', 'Völklingen')].join('\n').replaceAll(',', ';'), 'latin1')],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${[header, small.replace('Saarbrücken', 'Völklingen')].join('\r\n')}`)],
    ['UTF-16', Buffer.from(`\uFEFF${[header, small.replace('Saarbrücken', 'Völklingen')].join('\r\n').replaceAll(',', '\t')}`, 'utf16le')],
  ])('keeps umlauts of a table in %s', async (_, bytes) => {
    const { tws, json, file } = await openOffice();
    await writeFile(file('umlauts.csv'), bytes);
    expect((await tws('workshops', 'import', file('umlauts.csv'))).stdout).toContain('1 added');
    expect(await json('workshops', 'list')).toMatchObject([{ place: 'Völklingen', room: 'Saal 1' }]);
  });

  it('names file, line and column of a fault, and then takes nothing', async () => {
    const { tws, json, file } = await openOffice(small, small.replace('h2-1', 'h2-2').replace('h2-grundlagen', 'nichts'));
    const { code, stderr } = await tws('workshops', 'import', file('dates.csv'));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/dates\.csv:3 {2}format: "nichts" is not in knowledge\/workshops\n$/)]);
    expect(await json('workshops', 'list')).toEqual([]);
  });

  it('names a column that it does not know, and the line on which a faulty row begins', async () => {
    const { tws, json, file } = await openOffice();
    await writeFile(file('wrong.csv'), [header.replace('quotas', 'quota'), small].join('\n'));
    const { code, stderr } = await tws('workshops', 'import', file('wrong.csv'));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/wrong\.csv:1 {2}quota: is no column; known are id, format, start/)]);
    const broken = small.replace('Saarbrücken', '"Saarbrücken\nam Markt"');
    await writeFile(file('lines.csv'), [header, '', broken, small.replace('h2-1', 'H2')].join('\n'));
    expect((await tws('workshops', 'import', file('lines.csv'))).stderr).toMatch(/lines\.csv:5 {2}id: must be a slug/);
    expect(await json('workshops', 'list')).toEqual([]);
  });

  it('names what a trainer or room collides with', async () => {
    const { tws, file } = await openOffice(small, small.replace('h2-1', 'h2-2').replace('Saal 1', 'Saal 2'));
    const { code, stdout, stderr } = await tws('workshops', 'import', file('dates.csv'));
    expect([code, stdout]).toEqual([1, '1 added, 0 changed, 0 unchanged, 1 not taken over\n']);
    expect(stderr).toMatch(/dates\.csv:3 {2}h2-2: Anna Beispiel is taken by h2-1 at that time/);
  });

  it('lets dates pass a trainer on to one another, whatever their order in the table', async () => {
    const { tws, file, write } = await openOffice(small, small.replace('h2-1', 'h2-2').replaceAll('2026-12-09', '2026-12-10'));
    await tws('workshops', 'import', file('dates.csv'));
    const next = [small.replaceAll('2026-12-09', '2026-12-10'), small.replace('h2-1', 'h2-2').replaceAll('2026-12-09', '2026-12-11')];
    await write('next.csv', small.replace('h2-1', 'h2-3'), ...next);
    expect((await tws('workshops', 'import', file('next.csv'))).stdout).toBe('1 added, 2 changed, 0 unchanged, 0 not taken over\n');
  });

  it('says of dates that exchange their days that one has to make room first', async () => {
    const { tws, file, write } = await openOffice(small, small.replace('h2-1', 'h2-2').replaceAll('2026-12-09', '2026-12-10'));
    await tws('workshops', 'import', file('dates.csv'));
    await write('exchange.csv', small.replaceAll('2026-12-09', '2026-12-10'), small.replace('h2-1', 'h2-2'));
    const { code, stdout, stderr } = await tws('workshops', 'import', file('exchange.csv'));
    expect([code, stdout]).toEqual([1, '0 added, 0 changed, 0 unchanged, 2 not taken over\n']);
    const rest = 'at that time, which waits for this one: move one of them to a free time first';
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(`exchange.csv:2  h2-1: Saal 1 is taken by h2-2 ${rest}`),
      expect.stringContaining(`exchange.csv:3  h2-2: Saal 1 is taken by h2-1 ${rest}`),
      '',
    ]);
  });
});
