import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/playground/entry.ts';
import { roomLimits } from '../../src/playground/room.ts';
import { createRooms, maxSessions } from '../../src/playground/rooms.ts';
import type { Spot } from '../../src/playground/spot.ts';
import type { Change } from '../../src/playground/watchers.ts';

const direct = { id: 'direct', label: 'Direktchat', kind: 'direct' } as const;
const channel = { id: 'homburg', label: '#homburg', kind: 'channel' } as const;
const anna: Spot = { session: 's1', person: 'anna', starter: 'anna', place: direct, thread: 'chat' };
const inChannel: Spot = { ...anna, place: channel, thread: 't1' };

function said(id: string): Entry {
  return { kind: 'said', id, at: '2026-11-22T09:42:00Z', person: 'anna', text: id };
}

function idsAt(rooms: ReturnType<typeof createRooms>, spot: Spot): readonly string[] {
  return rooms.threads(spot).flatMap(({ entries }) => entries.map(({ id }) => id));
}

describe('the rooms of the playground', () => {
  it('keep direct chats of two people apart, and share a channel between them', () => {
    const rooms = createRooms();
    rooms.put(anna, said('m1'));
    rooms.put(inChannel, said('m2'));
    expect(idsAt(rooms, { ...anna, person: 'ben' })).toEqual([]);
    expect(idsAt(rooms, { ...inChannel, person: 'ben' })).toEqual(['m2']);
  });

  it('keep browser sessions apart, except for posts for everybody', () => {
    const rooms = createRooms();
    rooms.put(inChannel, said('m1'));
    rooms.put({ ...inChannel, session: '*', thread: 't2' }, said('m2'));
    expect(idsAt(rooms, { ...inChannel, session: 's2' })).toEqual(['m2']);
    expect(idsAt(rooms, inChannel)).toEqual(['m1', 'm2']);
  });

  it('drop the oldest entries of a long thread and tell the open pages', () => {
    const rooms = createRooms();
    const gone: string[] = [];
    rooms.watch(anna, (change) => {
      if (change.kind === 'entry' && change.before && !change.after) gone.push(change.before.id);
    });
    for (let number = 0; number <= roomLimits.entries; number += 1) rooms.put(anna, said(`m${number}`));
    expect(idsAt(rooms, anna)).toHaveLength(roomLimits.entries);
    expect(gone).toEqual(['m0']);
  });

  it('drop the oldest thread of a full channel', () => {
    const rooms = createRooms();
    for (let number = 0; number <= roomLimits.threads; number += 1) rooms.put({ ...inChannel, thread: `t${number}` }, said(`m${number}`));
    expect(idsAt(rooms, inChannel)).toHaveLength(roomLimits.threads);
    expect(rooms.find(inChannel, 'm0')).toBeUndefined();
  });

  it('forget the session that was written in longest ago, but never the posts for everybody', () => {
    const rooms = createRooms();
    rooms.put({ ...inChannel, session: '*' }, said('for-all'));
    for (let number = 0; number < maxSessions; number += 1) rooms.put({ ...anna, session: `s${number}` }, said('m'));
    expect(idsAt(rooms, { ...anna, session: 's0' })).toEqual([]);
    expect(idsAt(rooms, { ...anna, session: 's1' })).toEqual(['m']);
    expect(idsAt(rooms, { ...inChannel, session: 's5' })).toEqual(['for-all']);
  });

  it('tell pages at the place about every change, until they stop watching', () => {
    const rooms = createRooms();
    const changes: Change[] = [];
    const stop = rooms.watch(anna, (change) => changes.push(change));
    rooms.put(anna, { ...said('m1'), kind: 'pending', step: '', text: '' });
    rooms.grow(anna, 'm1', 'Zwölf');
    rooms.put(inChannel, said('m2'));
    rooms.remove(anna, 'm1');
    stop();
    rooms.put(anna, said('m3'));
    expect(changes.map(({ kind }) => kind)).toEqual(['entry', 'grown', 'entry']);
  });

  it('have another version after a change, but not after one that the page knows already', () => {
    const rooms = createRooms();
    rooms.put(anna, said('m1'));
    const before = rooms.version(anna);
    rooms.note(anna, said('m1'));
    expect(rooms.version(anna)).toBe(before);
    rooms.put({ ...inChannel, session: '*' }, said('m2'));
    expect(rooms.version(anna)).toBe(before);
    expect(rooms.version(inChannel)).not.toBe(before);
  });
});
