import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

export const header = 'id,format,start,end,place,link,trainers,room,capacity,minimum,approval,quotas,deadlines';
const firstTime = '2026-11-26T09:00:00+01:00';

/** An office of its own with a table of dates, on a store on disk; `setTime` is for the commands that follow. */
export async function openOffice(...rows: readonly string[]) {
  const folder = await temporaryFolder({ 'dates.csv': [header, ...rows].join('\n') });
  let time = firstTime;
  const tws = (...words: readonly string[]) => runHere([...words], { DATA_DIR: path.join(folder, 'data'), TWS_NOW: time });
  const json = async (...words: readonly string[]) => JSON.parse((await tws(...words, '--json')).stdout);
  const setTime = (next: string) => {
    time = next;
  };
  const write = (name: string, ...lines: readonly string[]) => writeFile(path.join(folder, name), [header, ...lines].join('\n'));
  return { tws, json, setTime, write, file: (name: string) => path.join(folder, name) };
}

/** One seat on the morning of 9 December. */
export const small = 'h2-1,h2-grundlagen,2026-12-09T09:00,2026-12-09T12:00,Saarbrücken,,Anna Beispiel,Saal 1,1,0,no,,';
