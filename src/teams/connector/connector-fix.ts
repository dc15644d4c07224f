import { ConnectorMappers } from 'botframework-connector/lib/connectorApi/connectorClient.js';

/**
 * botframework-connector 4.23.3 drops every member of `activity.entities` but `type`, `text` and `mentioned`: citations,
 * the AI label and streaming never reach Teams. Mended upstream (microsoft/botbuilder-js#4903) and never released.
 */
export function fixConnector(): void {
  // What the SDK's own types do not know of their mapper.
  const type = ConnectorMappers.Entity.type as { additionalProperties?: unknown };
  type.additionalProperties = { type: { name: 'Object' } };
}
