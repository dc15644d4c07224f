import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FileBlock } from '../../src/chat/message.ts';
import type { Outgoing } from '../../src/chat/outbox.ts';
import { createUploadBytes } from '../../src/slack/send/upload-bytes.ts';
import { eventually } from '../eventually.ts';
import { putPosts } from '../put-posts.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { openSlackPeer } from './peer/open-slack-peer.ts';
import { wordsOf } from './words-of.ts';

const anna = { platform: 'slack', workspace: 'T1', user: 'UANNA' } as const;
const pdf = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe]);
const certificate: FileBlock = {
  kind: 'file',
  name: 'Zertifikat.pdf',
  mediaType: 'application/pdf',
  content: pdf.toString('base64'),
  encoding: 'base64',
};
const date: FileBlock = { kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR Überblick' };
const address = 'https://bot.example.org/dateien/abc';

function telling(...files: readonly FileBlock[]): Outgoing {
  const reply = { audience: 'asker', asker: anna, message: { blocks: [{ kind: 'text', text: 'Dein Platz' }, ...files] } } as const;
  return {
    key: `files ${files.map(({ name }) => name)}`,
    platform: 'slack',
    lane: 'slack UANNA',
    post: { kind: 'tell', person: anna, reply },
  };
}

async function openBot(scopes: 'all' | 'without files' = 'all') {
  const peer = await openSlackPeer();
  if (scopes === 'without files') peer.workspace.scopes.splice(peer.workspace.scopes.indexOf('files:write'), 1);
  const rig = await openSlackBot({ peer });
  onTestFinished(peer.close);
  onTestFinished(rig.close);
  const { files, calls } = peer.workspace;
  return {
    ...{ rig, peer, files },
    tell: (post: Outgoing) => putPosts(rig, [post]),
    told: () => eventually(() => rig.said('DUANNA').find(({ blocks }) => wordsOf(blocks).includes('Dein Platz'))),
    callsOf: (method: string) => calls.filter((call) => call.method === method).length,
  };
}

const failedToAttach = (lines: readonly string[]) => () => lines.some((line) => line.includes('a file was not attached'));

describe('files in a message of Slack', () => {
  it('are attached in the thread of the message, byte for byte, in the real direct chat', async () => {
    const { tell, told, files } = await openBot();
    await tell(telling(certificate, date));
    const message = await told();
    await eventually(() => files.length === 2 && files.every(({ shown }) => shown));
    expect(files.map(({ name }) => name)).toEqual(['Zertifikat.pdf', 'termin.ics']);
    expect(files.map(({ bytes }) => bytes)).toEqual([pdf, Buffer.from('BEGIN:VCALENDAR Überblick')]);
    expect(files.map(({ shown }) => [shown?.channel, shown?.thread_ts])).toEqual([
      ['DUANNA', message.ts],
      ['DUANNA', message.ts],
    ]);
  });

  it('are not uploaded without the scope, and the message says where they are', async () => {
    const { tell, told, callsOf } = await openBot('without files');
    await tell(telling({ ...certificate, url: address }, date));
    const { blocks } = await told();
    expect(JSON.stringify(blocks)).toContain(`"url":"${address}"`);
    expect(wordsOf(blocks)).toContain('frag bitte die Koordination');
    expect(callsOf('files.getUploadURLExternal')).toBe(0);
  });

  it.each(['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'])(
    'leave the message as it is, and are never tried again, when %s fails',
    async (method) => {
      const { tell, told, peer, rig, callsOf } = await openBot();
      peer.faults.set(method, method === 'upload' ? { kind: 'status', status: 500 } : { kind: 'error', error: 'missing_scope' });
      const post = telling({ ...certificate, url: address });
      const outbox = await tell(post);
      const { blocks } = await told();
      await eventually(failedToAttach(rig.lines));
      await eventually(() => rig.said('DUANNA').length === 1);
      expect(JSON.stringify(blocks)).toContain(address);
      expect([await outbox.stuck(), callsOf('chat.postMessage')]).toEqual([[], 1]);
    },
  );

  it('are not shown twice when the reply to the last call is lost', async () => {
    const { tell, peer, rig, files, callsOf } = await openBot();
    peer.faults.set('files.completeUploadExternal', { kind: 'drop' }, { times: 1 });
    await tell(telling(certificate));
    await eventually(failedToAttach(rig.lines));
    expect([files.length, callsOf('files.completeUploadExternal')]).toEqual([1, 1]);
  });

  it('of a message whose reply was lost are left out, and the message is there once', async () => {
    const { tell, peer, rig, files } = await openBot();
    peer.faults.set('chat.postMessage', { kind: 'drop' }, { times: 1 });
    const post = telling(date);
    const outbox = await tell(post);
    await vi.waitFor(async () => expect((await outbox.find(post.key))?.state).toBe('sent'), { timeout: 10_000 });
    expect([rig.said('DUANNA').length, files.length]).toEqual([1, 0]);
  });

  it('are never shown to a whole channel when the message is for one person', async () => {
    const { rig, peer, files } = await openBot();
    const conversation = { platform: 'slack', kind: 'channel', address: 'C1', channel: 'C1' } as const;
    const reply = { audience: 'asker', asker: anna, message: { blocks: [certificate] } } as const;
    await putPosts(rig, [{ key: 'private', platform: 'slack', lane: 'slack C1', post: { kind: 'send', conversation, reply } }]);
    await eventually(() => peer.workspace.ephemerals.length === 1);
    expect(files).toEqual([]);
  });
});

describe('the address for a file', () => {
  it.each([
    'https://example.org/upload',
    'https://slack.com.example.org/upload',
    'https://notslack.com/upload',
    'http://files.slack.com/upload',
    'https://user@files.slack.com/upload',
    'http://127.0.0.1:1/upload',
    'file:///etc/passwd',
    '',
  ])('has to be one of Slack: %s is not', async (foreign) => {
    const upload = createUploadBytes(undefined);
    expect(await upload(foreign, new Uint8Array([1]))).toEqual({ kind: 'refused', error: 'not an address of Slack' });
  });
});
