import { randomBytes } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLinks } from '../../src/links/create-links.ts';
import { type ServedFile, workshopRoutes } from '../../src/operate/workshop-routes.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const publicUrl = 'https://bot.example.org';
const pdf = { name: 'Anwesenheit „Übung“.pdf', mediaType: 'application/pdf', body: new Uint8Array([37, 80, 68, 70]) };

/** Routes that know one branch and one file, at an hour that a test can change. */
function open(key: Uint8Array = randomBytes(32), file: ServedFile = pdf) {
  let now = new Date('2026-09-01T08:00:00Z');
  const asked: string[] = [];
  const app = workshopRoutes({
    key,
    now: () => now,
    feed: async (branch) => {
      asked.push(branch);
      return branch === 'neunkirchen' ? 'BEGIN:VCALENDAR\r\n' : undefined;
    },
    files: async (kind, id) => {
      asked.push(`${kind} ${id}`);
      return kind === 'anwesenheit' && id === 'w-1' ? file : undefined;
    },
  });
  const links = createLinks({ key, publicUrl, now: () => now });
  const fetchFrom = async (url: string | undefined) => await app.request(url ?? '');
  return { links, asked, fetchFrom, passHours: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)) };
}

async function shown(response: Response) {
  return { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) };
}

const list = { kind: 'anwesenheit', id: 'w-1', name: 'liste.pdf', hours: 2 };

describe('the calendar of a branch', () => {
  it('is given to whoever has its address, and to no search engine', async () => {
    const { links, fetchFrom } = open();
    expect(await shown(await fetchFrom(links.feedUrl('neunkirchen')))).toEqual({
      status: 200,
      body: 'BEGIN:VCALENDAR\r\n',
      headers: {
        'cache-control': 'private, max-age=900',
        'content-type': 'text/calendar; charset=utf-8',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      },
    });
  });

  it('has a new address once the key was deleted, and the old one leads nowhere', async () => {
    const folder = await temporaryFolder();
    const before = open(await loadSecret(folder, 'link-key', 32)).links.feedUrl('neunkirchen');
    expect((await open(await loadSecret(folder, 'link-key', 32)).fetchFrom(before)).status).toBe(200);
    await unlink(path.join(folder, 'link-key'));
    expect((await open(await loadSecret(folder, 'link-key', 32)).fetchFrom(before)).status).toBe(404);
  });
});

describe('a file', () => {
  it('is a download under its own name, and is kept nowhere', async () => {
    const { links, fetchFrom } = open();
    const response = await fetchFrom(links.fileUrl(list));
    expect(new Uint8Array(await response.clone().arrayBuffer())).toEqual(pdf.body);
    expect((await shown(response)).headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Anwesenheit Ubung.pdf"; filename*=UTF-8\'\'Anwesenheit%20%E2%80%9E%C3%9Cbung%E2%80%9C.pdf',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
  });

  it.each(['a"; filename="b', 'x\r\nSet-Cookie: a=b', '\u0000', '', '🏭', '\uD800', "'()*"])('named %j breaks no header', async (name) => {
    const { links, fetchFrom } = open(randomBytes(32), { ...pdf, name });
    const response = await fetchFrom(links.fileUrl(list));
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.~!%-]*$/);
  });

  it('is there until its hour, and gone after it', async () => {
    const { links, fetchFrom, passHours } = open();
    const url = links.fileUrl(list);
    passHours(1.9);
    expect((await fetchFrom(url)).status).toBe(200);
    passHours(0.1);
    expect((await fetchFrom(url)).status).toBe(404);
  });
});

describe('what is forged, expired or unknown', () => {
  it('looks alike, and nobody is asked for it', async () => {
    const { links, asked, fetchFrom } = open();
    const feed = links.feedUrl('neunkirchen') ?? '';
    const file = links.fileUrl(list) ?? '';
    const urls = [
      ...[feed.replace('neunkirchen', 'voelklingen'), feed.replace('.ics', ''), `${publicUrl}/kalender/neunkirchen.ics`],
      ...[`${publicUrl}/kalender/%E0%A4%A`, file.replace('/dateien/', '/dateien/A'), links.fileUrl({ ...list, hours: 0 })],
      ...[`${publicUrl}/dateien/a.b/liste.pdf`, `${publicUrl}/dateien/../kalender/x`],
    ];
    const answers = await Promise.all(urls.map(async (url) => await shown(await fetchFrom(url))));
    expect(asked).toEqual([]);
    const unknown = [links.feedUrl('nowhere'), links.fileUrl({ ...list, id: 'w-2' })];
    answers.push(...(await Promise.all(unknown.map(async (url) => await shown(await fetchFrom(url))))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      status: 404,
      body: '404 Not Found',
      headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
    });
  });
});
