import { watch } from 'chokidar';
import type { Retriever } from '../ask/retriever.ts';
import type { Format } from '../book/format.ts';
import { ConfigurationError } from '../errors.ts';
import type { Log } from '../log.ts';
import { createRetriever } from './create-retriever.ts';
import { formatFaults } from './fault.ts';
import { type ArticleFile, loadKnowledgeBase, type SearchedBase } from './load-knowledge-base.ts';

/** The knowledge base in use; `retriever()` is always the last good one. */
export type OpenKnowledge = {
  readonly retriever: () => Retriever;
  /** What it searches. */
  readonly base: () => SearchedBase;
  /** The articles of the last good base with their files, drafts too. */
  readonly files: () => readonly ArticleFile[];
  /** The workshop catalogue of the last good base, without drafts. */
  readonly formats: () => readonly Format[];
  /** Resolves once changes are seen. */
  readonly watch: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const settleMilliseconds = 200;

/**
 * Loads the knowledge base; a broken one at the start throws `ConfigurationError`. `watch` reloads it on change: a
 * broken set is reported and the last good one stays in use.
 */
export async function openKnowledge(folder: string, log: Log): Promise<OpenKnowledge> {
  const first = await loadKnowledgeBase(folder);
  if (first.faults.length > 0) throw new ConfigurationError([`knowledge in ${folder}:\n${formatFaults(first.faults)}`]);
  let retriever = createRetriever(first.base);
  let { files } = first;
  let { base } = first;
  const reload = async () => {
    const loaded = await loadKnowledgeBase(folder);
    if (loaded.faults.length > 0) {
      log.error({ faults: formatFaults(loaded.faults) }, 'the changed knowledge base is broken; the last good one stays in use');
      return;
    }
    retriever = createRetriever(loaded.base);
    files = loaded.files;
    base = loaded.base;
    log.info({ articles: loaded.base.articles.length, formats: base.formats.length }, 'knowledge base reloaded');
  };
  const watching = createWatching(folder, reload, log);
  return { retriever: () => retriever, base: () => base, files: () => files, formats: () => base.formats, ...watching };
}

/** Reloads once things have been quiet for a moment, one reload after the other. */
function createWatching(folder: string, reload: () => Promise<void>, log: Log) {
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let watcher: ReturnType<typeof watch> | undefined;
  const reloadSafely = () => {
    last = last.then(reload).catch((cause: unknown) => log.error({ err: cause }, 'the knowledge base could not be read'));
  };
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(reloadSafely, settleMilliseconds);
  };
  return {
    watch: () => {
      const started = watch(folder, { ignoreInitial: true, followSymlinks: false });
      watcher = started.on('all', onChange).on('error', (cause) => log.error({ err: cause }, 'the knowledge folder cannot be watched'));
      return new Promise<void>((resolve) => started.once('ready', () => resolve()));
    },
    close: async () => {
      await watcher?.close();
      clearTimeout(timer);
      await last;
    },
  };
}
