import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchOfFeed } from '../../src/links/branch-of-feed.ts';
import { createLinks } from '../../src/links/create-links.ts';
import { readFileToken, writeFileToken } from '../../src/links/file-token.ts';

const key = randomBytes(32);
const now = new Date('2026-09-01T08:00:00Z');
const publicUrl = 'https://bot.example.org';
const links = createLinks({ key, publicUrl, now: () => now });
const list = { kind: 'anwesenheit', id: 'w-0001', name: 'Liste für Müller.pdf', hours: 24 };
const lastOf = (url: string | undefined) => decodeURIComponent(new URL(url ?? '').pathname.split('/').at(-1) ?? '');
const tokenOf = (url: string | undefined) => new URL(url ?? '').pathname.split('/')[2] ?? '';

describe('links', () => {
  it('are not given where people cannot reach the bot', () => {
    const none = createLinks({ key, publicUrl: undefined, now: () => now });
    expect([none.feedUrl('neunkirchen'), none.fileUrl(list)]).toEqual([undefined, undefined]);
  });

  it('to a feed stay the same, and another branch or key has another', () => {
    const url = links.feedUrl('homburg-saarpfalz');
    expect(url).toMatch(/^https:\/\/bot\.example\.org\/kalender\/homburg-saarpfalz-[0-9a-f]{32}\.ics$/);
    expect(links.feedUrl('homburg-saarpfalz')).toBe(url);
    expect(links.feedUrl('neunkirchen')).not.toContain(url?.slice(-36));
    expect(createLinks({ key: randomBytes(32), publicUrl, now: () => now }).feedUrl('homburg-saarpfalz')).not.toBe(url);
    expect(branchOfFeed(key, lastOf(url))).toBe('homburg-saarpfalz');
  });

  it('to a file end with its name and hold until their hour', () => {
    const url = links.fileUrl(list);
    expect(lastOf(url)).toBe('Liste für Müller.pdf');
    const at = (hours: number) => readFileToken(key, tokenOf(url), new Date(now.getTime() + hours * 3_600_000 - 1));
    expect(at(24)).toMatchObject({ kind: 'anwesenheit', id: 'w-0001' });
    expect(readFileToken(key, tokenOf(url), new Date('2026-09-02T08:00:00Z'))).toBeUndefined();
    expect(at(25)).toBeUndefined();
  });

  it.each(['..', '.', '', '../../etc/passwd', 'a/b?c#d', '\uD800'])('to a file named %j lead below /dateien', (name) => {
    expect(new URL(links.fileUrl({ ...list, name }) ?? '').pathname).toMatch(/^\/dateien\/[\w.-]+\/[^/]+$/);
  });
});

describe('a forged link', () => {
  it('opens nothing', () => {
    const name = lastOf(links.feedUrl('neunkirchen'));
    const forged = [name.replace('neunkirchen', 'saarbruecken'), name.replace(/.\.ics$/, 'x.ics'), name.toUpperCase(), 'neunkirchen-.ics'];
    expect(forged.map((each) => branchOfFeed(key, each))).toEqual(forged.map(() => undefined));
    expect(branchOfFeed(randomBytes(32), name)).toBeUndefined();
  });

  it('is not made of the signature of another kind of link', () => {
    const payload = tokenOf(links.fileUrl(list)).split('.')[0] ?? '';
    const signature = lastOf(links.feedUrl(payload)).slice(-36, -4);
    expect(readFileToken(key, `${payload}.${signature}`, now)).toBeUndefined();
  });

  it('is found out whatever sign of it was changed', () => {
    const token = writeFileToken(key, { kind: 'k', id: 'i', until: now.getTime() + 1 });
    expect(readFileToken(key, token, now)).toBeDefined();
    for (let index = 0; index < token.length; index++) {
      const changed = `${token.slice(0, index)}${token[index] === 'a' ? 'b' : 'a'}${token.slice(index + 1)}`;
      expect(readFileToken(key, changed, now)).toBeUndefined();
    }
  });

  it('is never a text that somebody made up', () => {
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(fc.property(anyText, (text) => readFileToken(key, text, now) === undefined && branchOfFeed(key, text) === undefined));
    fc.assert(
      fc.property(anyText, anyText, (kind, id) => {
        const ticket = readFileToken(key, writeFileToken(key, { kind, id, until: now.getTime() + 1 }), now);
        expect(ticket).toMatchObject({ kind: kind.toWellFormed(), id: id.toWellFormed() });
      }),
    );
  });
});
