type Branches = readonly { readonly id: string; readonly name: string }[];

/** The branches that a text means by id or name, or by the beginning of one. */
export function findBranches(text: string, branches: Branches): Branches {
  const wanted = fold(text);
  if (wanted === '') return [];
  return branches.filter(({ id, name }) => fold(id).startsWith(wanted) || fold(name).includes(wanted));
}

function fold(text: string): string {
  const spelled = text.toLowerCase().replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss');
  return spelled.replace(/ig\s*metall|geschaeftsstelle/g, '').replace(/[^a-z0-9]/g, '');
}
