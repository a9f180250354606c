/**
 * excelize-wasm reaches Node's modules through Function("m", "return import(m)"), which a jest sandbox refuses: here
 * that one function is made of require instead.
 */
const original = globalThis.Function;

globalThis.Function = new Proxy(original, {
  apply(target, self, parts: string[]) {
    return parts[1] === "return import(m)"
      ? (name: string) => Promise.resolve(jest.requireActual<object>(name))
      : (Reflect.apply(target, self, parts) as unknown);
  },
});

export {};
