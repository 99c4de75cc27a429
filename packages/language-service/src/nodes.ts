/** A node of a tree, whatever it is. */
export interface AnyNode {
  readonly type: string;
  readonly range: readonly [number, number];
}

/** What is right below a node. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.entries(node)
    .flatMap(([key, value]: [string, unknown]) => (key === 'parent' ? [] : value))
    .filter(isNode);
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
