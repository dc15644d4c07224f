import type { Role } from './roles.ts';
import { rolesOf } from './roles.ts';

/** Roles that stand for one another: who speaks of the plant may mean the employer. */
const kin: Partial<Record<Role, readonly Role[]>> = { company: ['employer'], employer: ['company'], staff: ['apprentices', 'jobless'] };
/** Everybody is meant by these words. */
const anybody = /(?<!\p{L})(?:wer|jemand|man|du|dir|dich|dein\p{L}*|person\p{L}*|menschen|betroffene\p{L}*|teilnehm\p{L}+|niemand\p{L}*|absolvent\p{L}*|erwachsene\p{L}*)(?!\p{L})/iu;

/**
 * True when a statement lets somebody act who does not act in the evidence, or names a party that the evidence does not.
 * `around` is what the passage is about.
 */
export function swapsRoles(said: string, held: string, around: string): boolean {
  const [saidRoles, heldRoles, aroundRoles] = [rolesOf(said), rolesOf(held), rolesOf(around)];
  const known = new Set([...heldRoles, ...aroundRoles].flatMap(({ role }) => [role, ...(kin[role] ?? [])]));
  const isWeak = (role: Role) => role === 'company' || role === 'staff';
  const foreign = saidRoles.some(({ role, acts }) => !known.has(role) && (acts ? !(role === 'staff' && anybody.test(held)) : !isWeak(role)));
  if (foreign) return true;
  return saidRoles.some(({ role, acts }) => acts && mustAct(role, heldRoles));
}

/** In the evidence the role is there but never as who acts, while somebody else acts. */
function mustAct(role: Role, held: ReturnType<typeof rolesOf>): boolean {
  const same = held.filter((found) => found.role === role || kin[role]?.includes(found.role));
  return same.length > 0 && same.every(({ canAct }) => !canAct) && held.some((found) => found.acts && found.role !== role);
}
