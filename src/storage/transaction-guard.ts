import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';

type TransactionGuard = {
  /** Runs the work of a transaction; until it ends, `check` and the plugin throw for calls that come from it. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Throws when called from inside the work of a transaction. */
  check(): void;
  /** Belongs on the outer Kysely only, not on the transaction. */
  readonly plugin: KyselyPlugin;
};

/**
 * Turns a silent standstill into an error: whoever uses the outer database inside a transaction waits for the
 * connection that the transaction holds, forever on SQLite, and on PostgreSQL writes outside of it.
 */
export function createTransactionGuard(): TransactionGuard {
  const scopes = new AsyncLocalStorage<{ open: boolean }>();
  const check = () => {
    if (scopes.getStore()?.open) throw new Error('Inside a transaction use only the transaction object that its work gets.');
  };
  return { run: (work) => runIn(scopes, work), check, plugin: createPlugin(check) };
}

// The scope is closed afterwards because timers and promises started by the work keep it as their context.
async function runIn<T>(scopes: AsyncLocalStorage<{ open: boolean }>, work: () => Promise<T>): Promise<T> {
  const scope = { open: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.open = false;
  }
}

function createPlugin(check: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      check();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
