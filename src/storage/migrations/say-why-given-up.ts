import type { SchemaAccess } from '../migrations.ts';

/** Why an event was given up, and the number under which the log has the cause. */
export async function sayWhyGivenUp({ schema }: SchemaAccess): Promise<void> {
  await schema.alterTable('inbox').addColumn('reason', 'text').execute();
  await schema.alterTable('inbox').addColumn('incident', 'text').execute();
}
