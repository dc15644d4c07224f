type Branches = readonly { readonly id: string; readonly name: string }[];

/** The branches that a text means: the one with this id or name, else all that have it as a part of either. */
export function findBranches(name: string, branches: Branches): Branches {
  const wanted = fold(name);
  const exact = branches.filter((branch) => [fold(branch.id), fold(branch.name)].includes(wanted));
  if (exact.length > 0 || wanted === '') return exact;
  return branches.filter((branch) => fold(branch.id).includes(wanted) || fold(branch.name).includes(wanted));
}

/** "IG Metall Völklingen", "völklingen" and "Voelklingen" are the same. */
function fold(name: string): string {
  const spelled = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss');
  return spelled.replace(/ig\s*metall|geschaeftsstelle/g, '').replace(/[^a-z0-9]/g, '');
}
