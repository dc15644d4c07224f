import { prepareGuard } from '../guard/create-guard.ts';
import type { ArticleNames, Evidence } from '../guard/evidence.ts';

/**
 * Takes the passages apart for the guard while the model thinks about its first word, one in each turn of the event loop: nobody
 * waits for us then, and later they do. The result stops it.
 */
export function readAhead(evidence: readonly Evidence[], names: readonly ArticleNames[]): () => void {
  const left = [...evidence];
  let next: NodeJS.Immediate | undefined;
  const readOne = () => {
    const passage = left.shift();
    if (passage === undefined) return;
    prepareGuard(passage, names);
    next = setImmediate(readOne);
  };
  next = setImmediate(readOne);
  return () => clearImmediate(next);
}
