import type { SchemaAccess } from '../migrations.ts';

/** Where people open an issue that was sent; of those from before it stays unknown. */
export async function addIssueLinks({ schema }: SchemaAccess): Promise<void> {
  await schema.alterTable('digest_run').addColumn('link', 'text').execute();
}
