import { expect, it } from 'vitest';
import { modulesLoadedBy } from '../modules-loaded-by.ts';

const loadedBy = (program: string) => modulesLoadedBy(program).filter((url) => /node_modules\/(?:pdfmake|pdfkit|fontkit)/.test(url));
const both = "await import('./src/papers/render-attendance-list.ts'); await import('./src/papers/render-certificates.ts');";

it('knowing how to make papers loads nothing that draws them', () => {
  expect(loadedBy(both)).toEqual([]);
});

it('making one does load it, so that the test above can fail', () => {
  const print = "const { printPaper } = await import('./src/papers/print-paper.ts');";
  expect(loadedBy(`${print} await printPaper({ title: 'x', content: 'x', pageMargins: [9, 9, 9, 9] });`).length).toBeGreaterThan(5);
});
