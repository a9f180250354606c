import { apiNotFound } from "./host-error";
import type { HostState } from "./state";

/** An object as the client sees it: a class and what it stands for. */
export interface HostObject {
  type: ClassDefinition<never>;
  target: unknown;
}

/** A method or navigation that found nothing where nothing is allowed gives null: a null object. */
export type Found = HostObject | null;

type Awaitable<T> = T | Promise<T>;

/**
 * One class of the API as data. Names are as they travel: Pascal case of the JavaScript names.
 * What is not here is answered with ApiNotFound.
 */
export interface ClassDefinition<T> {
  name: string;
  /** What an instantiation answers and every loaded item carries: the id by which the client finds it again. */
  identity?: (target: T, state: HostState) => Record<string, unknown>;
  get?: Record<string, (target: T, state: HostState) => unknown>;
  set?: Record<string, (target: T, value: never, state: HostState) => Awaitable<void>>;
  navigate?: Record<string, (target: T, state: HostState) => Found>;
  /** Methods; one that gives an object is reached by an object path, one that gives a value by an action. */
  call?: Record<string, (target: T, state: HostState, ...parameters: never[]) => Awaitable<unknown>>;
  /** A collection's items. */
  items?: (target: T, state: HostState) => HostObject[];
  /** getItem(key) of a collection; throws ItemNotFound. */
  item?: (target: T, key: never, state: HostState) => HostObject;
  /** Properties and methods that need calculated values. */
  needsValues?: readonly string[];
  /** Loaded without being named, by load() or "*"; where absent, every property is. */
  heavy?: readonly string[];
}

/** A class together with the way to make objects of it. */
export interface HostClass<T> extends ClassDefinition<T> {
  of: (target: T) => HostObject;
}

const classes = new Map<string, ClassDefinition<never>>();

export function defineClass<T>(definition: ClassDefinition<T>): HostClass<T> {
  const type = definition as unknown as ClassDefinition<never>;
  classes.set(type.name, type);
  return { ...definition, of: (target) => ({ type, target }) };
}

/** A class that was defined anywhere. */
export function classNamed(name: string): ClassDefinition<never> {
  const type = classes.get(name);
  if (!type) throw new Error(`no class "${name}" is defined`);
  return type;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The API's name as a developer writes it, for instance "Range.values". */
export const apiName = (type: { name: string }, member: string): string => `${type.name}.${lower(member)}`;

/** Definitions are typed by their targets; whoever looks members up by name at run time sees this form. */
export interface LooseClass {
  name: string;
  identity?: (target: unknown, state: HostState) => Record<string, unknown>;
  get?: Record<string, (target: unknown, state: HostState) => unknown>;
  set?: Record<string, (target: unknown, value: unknown, state: HostState) => Awaitable<void>>;
  navigate?: Record<string, (target: unknown, state: HostState) => Found>;
  call?: Record<string, (target: unknown, state: HostState, ...parameters: unknown[]) => Awaitable<unknown>>;
  items?: (target: unknown, state: HostState) => HostObject[];
  item?: (target: unknown, key: unknown, state: HostState) => HostObject;
  needsValues?: readonly string[];
  heavy?: readonly string[];
}

export const classOf = (object: HostObject): LooseClass => object.type as unknown as LooseClass;

const own = <V>(members: Record<string, V> | undefined, name: string): V | undefined =>
  members && Object.hasOwn(members, name) ? members[name] : undefined;

export function getter(object: HostObject, name: string): (state: HostState) => unknown {
  const type = classOf(object);
  const get = own(type.get, name);
  if (!get) throw apiNotFound(apiName(type, name));
  return (state) => get(object.target, state);
}

export const hasGetter = (object: HostObject, name: string): boolean =>
  own(classOf(object).get, name) !== undefined;

export const navigation = (object: HostObject, name: string) => own(classOf(object).navigate, name);

export function method(
  object: HostObject,
  name: string,
): (state: HostState, parameters: unknown[]) => Awaitable<unknown> {
  const type = classOf(object);
  const call = own(type.call, name);
  if (!call) throw apiNotFound(`${apiName(type, name)}()`);
  return (state, parameters) => call(object.target, state, ...parameters);
}

export function setter(
  object: HostObject,
  name: string,
): (state: HostState, value: unknown) => Awaitable<void> {
  const type = classOf(object);
  const set = own(type.set, name);
  if (!set) throw apiNotFound(`${apiName(type, name)} (set)`);
  return (state, value) => set(object.target, value, state);
}
