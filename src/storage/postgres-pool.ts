import pg from 'pg';

const int8 = 20;

/** Connections to a PostgreSQL server; a lost one is replaced by the next statement. */
export function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'tws-bot',
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  return surviveLostConnections(pool);
}

// Without a listener an `error` event ends the process. The pool listens to idle connections only, so one that is
// lost between two statements of a transaction needs its own. The next statement on it fails and reports the loss.
function surviveLostConnections(pool: pg.Pool): pg.Pool {
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

function ignore(): void {}

// Counts and milliseconds are numbers on SQLite; pg gives 64-bit integers as text. All of ours are below 2^53.
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === int8 ? Number : pg.types.getTypeParser(oid, format);
