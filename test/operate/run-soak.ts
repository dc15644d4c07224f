import { soak } from './soak.ts';

/** `npm run soak -- MINUTES` (30 where none are given): a line of figures, exit code 1 where a bar is missed. */
const minutes = Number(process.argv[2] ?? 30);
const mebibyte = 2 ** 20;
const milliseconds = minutes * 60_000;
const { sent, refused, memory, handles, emptyAfter, warnings } = await soak({
  milliseconds,
  perSecond: 20,
  warmUp: Math.min(300_000, milliseconds / 6),
});
const growth = memory[1] / memory[0] - 1;
const bars = [
  { what: 'memory after minute 5', figure: `${(growth * 100).toFixed(1)} %`, bar: '≤ 10 %', holds: growth <= 0.1 },
  { what: 'handles', figure: `${handles[1] - handles[0]}`, bar: '≤ 5 more', holds: handles[1] - handles[0] <= 5 },
  { what: 'queues empty after', figure: `${Math.round(emptyAfter)} ms`, bar: '≤ 60 s', holds: emptyAfter <= 60_000 },
  { what: 'refused', figure: `${refused} of ${sent}`, bar: '0', holds: refused === 0 },
  { what: 'warnings', figure: `${warnings.length}`, bar: '0', holds: warnings.length === 0 },
];
process.stdout.write(`${minutes} minutes at 20/s, ${memory.map((bytes) => `${Math.round(bytes / mebibyte)} MB`).join(' → ')}\n`);
for (const { what, figure, bar, holds } of bars) process.stdout.write(`${what}: ${figure} (${bar}${holds ? '' : ' MISSED'})\n`);
for (const line of warnings.slice(0, 20)) process.stdout.write(`${line}\n`);
process.exitCode = bars.every(({ holds }) => holds) ? 0 : 1;
