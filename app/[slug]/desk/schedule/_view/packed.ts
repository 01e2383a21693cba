declare const of: unique symbol

/** A board as one text: React walks what a client component is given value by value, a text it copies. */
export type Packed<T> = string & { readonly [of]?: T }

export const packed = <T>(value: T): Packed<T> => JSON.stringify(value)

export const unpacked = <T>(text: Packed<T>): T => JSON.parse(text)
