import { appId, publicServiceUrl, tenantId } from '../peer/open-id-server.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A message of Anna in her chat with the bot as Teams delivers it, with other fields where a test needs them. */
export function anActivity(fields: Fields = {}): Fields {
  return {
    ...{ type: 'message', id: '1764100000001', timestamp: '2026-11-25T20:00:00.000Z', channelId: 'msteams', serviceUrl: publicServiceUrl },
    from: { id: '29:anna', name: 'Anna Beispiel', aadObjectId: '33333333-aaaa-4bbb-8ccc-000000000003' },
    recipient: { id: `28:${appId}`, name: 'TWS' },
    conversation: { id: 'a:1anna', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...{ text: 'Was ist KuG?', textFormat: 'plain', locale: 'de-DE' },
    ...fields,
  };
}
