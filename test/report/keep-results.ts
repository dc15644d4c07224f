import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { isFull } from '../is-full.ts';
import { readCodeState } from './code-state.ts';
import { addResults, type FileResult, readResults } from './results.ts';

const root = path.join(import.meta.dirname, '../..');

/** Keeps what each test file came to, for `npm run report`. The code must be the same before and after. */
export function keepResults(): Reporter {
  let before: string | undefined;
  return {
    onTestRunStart: () => {
      before = readCodeState();
    },
    onTestRunEnd: (modules) => {
      const commit = before === readCodeState() ? before : undefined;
      const { files } = readResults();
      const results = modules.map((module) => [path.relative(root, module.moduleId), toResult(module, commit)] as const);
      addResults({ files: Object.fromEntries(results.filter(([name, result]) => !isPoorer(result, files[name]))) });
    },
  };
}

function toResult(module: TestModule, commit: string | undefined): FileResult {
  const tests = [...module.children.allTests()].map((test) => ({
    name: test.fullName,
    state: test.result().state,
    figures: test.meta().figures ?? [],
  }));
  return { commit, full: isFull, tests };
}

/** The short counts say less than the full ones of the same commit. */
function isPoorer(result: FileResult, kept: FileResult | undefined): boolean {
  return kept?.full === true && !result.full && kept.commit !== undefined && kept.commit === result.commit;
}
