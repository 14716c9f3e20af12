/** Index of the first number that is not below `value`, in an ascending list; its length where all are. */
export function firstFrom(values: ArrayLike<number>, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first item that does not come before `value`; `isBefore` holds for the items of a first stretch only. */
export function firstNotBefore<Item>(
  items: readonly Item[],
  value: number,
  isBefore: (item: Item, value: number) => boolean,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isBefore(item, value)) low = middle + 1
    else high = middle
  }
  return low
}
