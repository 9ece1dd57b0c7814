/** The kinds of relationships between datasets, each with its reverse. */
export const relationPairs = [
  ['depends_on', 'dependency_of'],
  ['derives_from', 'has_derivation'],
  ['links_to', 'linked_from'],
  ['child_of', 'parent_of'],
] as const;

export const relationTypes: readonly string[] = relationPairs.flat();
export const reverseOf = (type: string): string => {
  const pair = relationPairs.find(([forward, backward]) => forward === type || backward === type);
  return pair === undefined ? type : pair[0] === type ? pair[1] : pair[0];
};
