declare const brand: unique symbol;

/** A value that carries what it stands for in its type, so that a client's id is never taken for a group's. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
