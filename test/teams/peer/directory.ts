/** Who and what there is in this Teams: one tenant, a team with four channels, a group chat, people and the bot. */
export const tenant = '11111111-1111-4111-8111-111111111111';
const otherTenant = '22222222-2222-4222-8222-222222222222';
export const appId = '33333333-3333-4333-8333-333333333333';
export const appPassword = 'geheim';

export const bot = { id: `28:${appId}`, name: 'TWS-Bot' };
export const team = { id: '19:tws@thread.tacv2', name: 'Transformationswerkstatt Saar' };

export const channels = {
  'homburg-saarpfalz': '19:hom@thread.tacv2',
  neunkirchen: '19:neu@thread.tacv2',
  saarbruecken: '19:saa@thread.tacv2',
  voelklingen: '19:voe@thread.tacv2',
} as const;

/** Anna, Bert and the curator Carla are in it, with the bot. */
export const groupChat = '19:runde@thread.v2';

export type Member = {
  readonly name: string;
  /** As Teams names somebody to one bot. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly displayName: string;
  readonly tenant: string;
  readonly userRole: 'user' | 'guest';
};

/** Somebody of the tenant; the ids follow from the name. */
export function newMember(name: string, more: Partial<Member> = {}): Member {
  const digits = Buffer.from(name).toString('hex').padEnd(12, '0').slice(0, 12);
  return {
    name,
    id: `29:1${name}`,
    aadObjectId: `aaaaaaaa-aaaa-4aaa-8aaa-${digits}`,
    displayName: `${name.charAt(0).toUpperCase()}${name.slice(1)} Beispiel`,
    tenant,
    userRole: 'user',
    ...more,
  };
}

/** Dora has not installed the app; `extern` is of another tenant and only in the shared channel of Saarbrücken. */
export const people: readonly Member[] = [
  ...['anna', 'bert', 'carla', 'dora'].map((name) => newMember(name)),
  newMember('gerd', { userRole: 'guest' }),
  newMember('extern', { tenant: otherTenant }),
];

/** The direct chat of the bot with somebody. */
export function directChat(name: string): string {
  return `a:1${name}`;
}
