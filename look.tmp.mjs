import { chromium } from 'playwright-core';
const [,, url, out, ...steps] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless=new','--no-sandbox'] });
const p = await b.newPage({ viewport: { width: 420, height: 900 }, locale:'de-DE' });
p.setDefaultTimeout(8000);
p.on('console', m => m.type()!=='log' && console.log('console', m.type(), m.text()));
await p.goto(url);
let n=0;
for (const s of steps) {
  const [k, ...r] = s.split('|');
  if (k==='say') { await p.locator('textarea').last().fill(r[0]); await p.keyboard.press('Enter'); }
  if (k==='press') await p.locator('[data-answer]').last().getByRole('button',{name:r[0]}).first().click();
  if (k==='click') await p.getByRole('button',{name:r[0], exact: true}).last().click();
  if (k==='select') await p.getByLabel(r[0]).last().selectOption({label:r[1]});
  if (k==='fill') await p.getByLabel(r[0]).last().fill(r[1]);
  if (k==='radio') await p.getByText(r[0],{exact:true}).last().click();
  if (k==='goto') await p.goto(r[0]);
  if (k==='wait') await p.waitForTimeout(Number(r[0]));
  if (k==='shot') await p.screenshot({ path: `${out}-${n++}.png`, fullPage: r[0]==='full' });
  if (k==='text') console.log((await p.locator('[data-answer]').allInnerTexts()).slice(-Number(r[0]||1)).join('\n-----\n'));
}
await b.close();
