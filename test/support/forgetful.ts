/** In the place of src/functions/remember.ts where mutants are tried: what one of them read must not be another's. */
export const remembered = <Key, Value>(read: (key: Key) => Value): ((key: Key) => Value) => read;
