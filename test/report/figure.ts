import { TestRunner } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    figures?: string[];
  }
}

/** Says what the running test counted or measured, for the table that `npm run report` writes; kept only where the test passes. */
export function figure(text: string): void {
  const test = TestRunner.getCurrentTest();
  if (test === undefined) throw new Error('figure() outside of a test');
  test.meta.figures = [...(test.meta.figures ?? []), text];
}
