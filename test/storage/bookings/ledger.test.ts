import { describe } from 'vitest';
import { describeOnEachEngine } from '../engines.ts';
import { testDeciding } from './contracts/deciding.ts';
import { testOccupying } from './contracts/occupying.ts';

describeOnEachEngine('the ledger', (database) => {
  describe('deciding', () => testDeciding(database));
  describe('trainers and rooms', () => testOccupying(database));
});
