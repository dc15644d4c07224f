import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskNames } from '../../src/bot/respond-to-desk.ts';
import { digestNames } from '../../src/bot/respond-to-digest.ts';
import { someOf } from '../counts.ts';
import { figure } from '../report/figure.ts';
import { listAttempts, namesInSource } from './attempts.ts';
import { holes } from './holes.ts';
import { type Cell, findWrong, openRoles, platforms, type RolesRig, roles } from './open-roles.ts';

const leastCells = 60;

describe('roles × commands, buttons and forms × platforms', () => {
  let rig: RolesRig;
  beforeAll(async () => {
    rig = await openRoles();
  });
  afterAll(() => rig.close());

  const cellsOf = (platform: Cell['platform'], role: Cell['role']) =>
    // In the short run each role tries others of them on each platform, so that all are tried somewhere.
    someOf(listAttempts(rig.targets), platforms.indexOf(platform) + roles.indexOf(role)).map(
      (attempt): Cell => ({ platform, role, attempt }),
    );
  const findAllWrong = async (cells: readonly Cell[], responder = rig.bot.responder) => {
    const wrong: string[] = [];
    for (const cell of cells) {
      const found = await findWrong(rig, responder, cell);
      if (found !== undefined) wrong.push(found);
    }
    return wrong;
  };

  it.each(platforms.flatMap((platform) => roles.map((role) => ({ platform, role }))))(
    'is as the office decided for $role on $platform, and who is turned away is written down',
    async ({ platform, role }) => {
      const cells = cellsOf(platform, role);
      expect(cells.length * platforms.length * roles.length).toBeGreaterThan(leastCells);
      expect(await findAllWrong(cells)).toEqual([]);
      figure(`${cells.length} cells for ${role} on ${platform} as decided`);
    },
  );

  it('has every name that stands in the code of what is not for everybody', () => {
    expect(deskNames.length).toBeGreaterThan(15);
    expect(namesInSource('desk')).toEqual(deskNames.toSorted());
    expect(namesInSource('digest').filter((name) => !['digest.read', 'digest.helpful'].includes(name))).toEqual(digestNames.toSorted());
    expect(namesInSource('curate')).toEqual(['curate.change', 'curate.confirm', 'curate.due', 'curate.withdraw']);
  });

  it.each(Object.entries(holes))('would show a hole: %s', async (expected, hole) => {
    const wanted = expected === 'was turned away' ? 'everybody' : 'coordinator';
    const cells = cellsOf('slack', 'admin').filter(({ attempt }) => attempt.for === wanted);
    const wrong = await findAllWrong(cells, hole(rig));
    expect(wrong).toHaveLength(cells.length);
    expect(wrong.filter((each) => !each.endsWith(expected))).toEqual([]);
  });
});
