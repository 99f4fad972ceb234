/** A binary min-heap of numbered items with a key each: entries come out by key, the smallest first. */
export interface Heap {
  readonly size: number;
  /** The smallest key; Infinity when empty. */
  readonly least: number;
  add(item: number, key: number): void;
  /** Takes out the item with the smallest key; the heap must not be empty. */
  take(): number;
}

/** An empty heap. */
export function createHeap(): Heap {
  const items: number[] = [];
  const keys: number[] = [];
  const place = (i: number, item: number, key: number): void => { items[i] = item; keys[i] = key; };
  return {
    get size() { return items.length; },
    get least() { return keys[0] ?? Infinity; },
    add(item, key) {
      let i = items.length;
      for (let above = (i - 1) >> 1; i > 0 && keys[above]! > key; above = (i - 1) >> 1) {
        place(i, items[above]!, keys[above]!);
        i = above;
      }
      place(i, item, key);
    },
    take() {
      const top = items[0]!;
      const item = items.pop()!;
      const key = keys.pop()!;
      const size = items.length;
      if (size === 0) return top;
      let i = 0;
      for (let below = 1; below < size; below = 2 * i + 1) {
        if (below + 1 < size && keys[below + 1]! < keys[below]!) below++;
        if (keys[below]! >= key) break;
        place(i, items[below]!, keys[below]!);
        i = below;
      }
      place(i, item, key);
      return top;
    },
  };
}
