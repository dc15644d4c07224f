import { describe } from 'vitest';
import { describeOnEachEngine } from '../engines.ts';
import { testDeciding } from './contracts/deciding.ts';
import { testErasing } from './contracts/erasing.ts';
import { testFinding } from './contracts/finding.ts';
import { testOccupying } from './contracts/occupying.ts';
import { testSealing } from './contracts/sealing.ts';
import { testTickets } from './contracts/tickets.ts';

describeOnEachEngine('the ledger', (database) => {
  describe('deciding', () => testDeciding(database));
  describe('trainers and rooms', () => testOccupying(database));
  describe('finding and telling', () => testFinding(database));
  describe('tickets', () => testTickets(database));
  describe('whoever looks into the tables', () => testSealing(database));
  describe('erases', () => testErasing(database));
});
