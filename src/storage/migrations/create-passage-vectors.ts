import type { SchemaAccess } from '../migrations.ts';

/** Vectors of texts: text, because neither engine has a type for bytes that the other knows. */
export async function createPassageVectors({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('passage_vector')
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('vector', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('passage_vector_key', ['model', 'hash'])
    .execute();
}
