declare const sealedBrand: unique symbol;

/** What a row keeps out of its indexes: names, texts and everything else a person would read. */
export type Sealed<Value> = { readonly [sealedBrand]: Value };

/**
 * The one point through which every row's content goes into the database and comes out of it. It is synchronous, so
 * that it may run inside a Dexie transaction, which an awaited WebCrypto call would end.
 *
 * Content is kept in the clear for now: encrypting it at rest changes these two functions and nothing else.
 */
export function seal<Value>(value: Value): Sealed<Value> {
  return value as unknown as Sealed<Value>;
}

export function open<Value>(sealed: Sealed<Value>): Value {
  return sealed as unknown as Value;
}
