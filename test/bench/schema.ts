import pg from 'pg';

/** A schema of its own on a PostgreSQL server, and the address that leads into it. */
export async function createSchema(server: string, name: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  await query(server, `create schema ${name}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${name}`);
  return { url: url.href.replaceAll('+', '%20'), drop: () => query(server, `drop schema ${name} cascade`) };
}

export async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
