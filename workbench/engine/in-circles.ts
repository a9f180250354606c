/** How far a search has come with one node. */
interface Visit<Node> {
  node: Node;
  number: number;
  /** The lowest number that is reached from it. */
  low: number;
  next: Node[];
  isOpen: boolean;
}

/**
 * The nodes that lie in a circle: Tarjan's strongly connected components, without recursion, as a circle may be as long
 * as a sheet. A node that reads itself is one, too.
 */
export function inCircles<Node>(
  nodes: readonly Node[],
  eachNext: (node: Node, visit: (next: Node) => void) => void,
): Node[] {
  const wanted = new Set(nodes);
  const visits = new Map<Node, Visit<Node>>();
  const open: Visit<Node>[] = [];
  const found: Node[] = [];
  const enter = (node: Node): Visit<Node> => {
    const next: Node[] = [];
    eachNext(node, (each) => {
      if (wanted.has(each)) next.push(each);
    });
    const visit = { node, number: visits.size, low: visits.size, next, isOpen: true };
    visits.set(node, visit);
    open.push(visit);
    return visit;
  };
  const close = (visit: Visit<Node>, readsItself: boolean): void => {
    const members: Visit<Node>[] = [];
    for (let last = open.pop(); last; last = last === visit ? undefined : open.pop()) members.push(last);
    for (const member of members) member.isOpen = false;
    if (members.length > 1 || readsItself) for (const { node } of members) found.push(node);
  };
  for (const first of nodes) {
    if (visits.has(first)) continue;
    const path = [enter(first)];
    const selfish = new Set<Visit<Node>>();
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const next = visit.next.pop();
      if (next === undefined) {
        path.pop();
        const before = path.at(-1);
        if (before) before.low = Math.min(before.low, visit.low);
        if (visit.low === visit.number) close(visit, selfish.has(visit));
        continue;
      }
      const known = visits.get(next);
      if (known === visit) selfish.add(visit);
      if (!known) path.push(enter(next));
      else if (known.isOpen) visit.low = Math.min(visit.low, known.number);
    }
  }
  return found;
}
