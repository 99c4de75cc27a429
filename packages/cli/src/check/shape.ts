/** Keys and indexes on the way to a value. */
export type JsonPath = readonly (string | number)[];

/** Finds what is wrong in a value: the way to it, or `undefined` where all is well. */
export type Shape = (value: unknown) => JsonPath | undefined;

export const is =
  (test: (value: unknown) => boolean): Shape =>
  (value) =>
    test(value) ? undefined : [];

export const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) ? firstFault(value.entries(), () => item) : [];

/** An object with these members, and any others. */
export const objectWith =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value)
      ? firstFault(
          Object.entries(members).map(([key]) => [key, value[key]] as const),
          (key) => members[key],
        )
      : [];

/** An object whose members have a shape that depends on their keys. */
export const objectOf =
  (shapeOf: (key: string) => Shape | undefined): Shape =>
  (value) =>
    isObject(value) ? firstFault(Object.entries(value), shapeOf) : [];

function firstFault<Key extends string | number>(
  members: Iterable<readonly [Key, unknown]>,
  shapeOf: (key: Key) => Shape | undefined,
): JsonPath | undefined {
  for (const [key, member] of members) {
    const fault = shapeOf(key)?.(member);
    if (fault) return [key, ...fault];
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
