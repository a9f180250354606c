import { invalidArgument } from "./host-error";
import { apiName, classOf, getter, hasGetter, navigation, pascal, type HostObject } from "./registry";
import type { HostState } from "./state";

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** What is asked of one object: its own properties, and what is asked of the objects reached from it. */
interface Wish {
  all: boolean;
  properties: Set<string>;
  parts: Map<string, Wish>;
}

const emptyWish = (): Wish => ({ all: false, properties: new Set(), parts: new Map() });

function part(wish: Wish, name: string): Wish {
  let inner = wish.parts.get(name);
  if (!inner) wish.parts.set(name, (inner = emptyWish()));
  return inner;
}

function add(wish: Wish, path: string, whole: boolean): void {
  const names = path.split(/[/.]/).map((name) => name.trim()).filter((name) => name !== "" && name.toLowerCase() !== "items"); // prettier-ignore
  const last = names.pop();
  let target = wish;
  for (const name of names) target = part(target, pascal(name));
  if (last === undefined || last === "*" || last === "$all") target.all = true;
  else if (whole) part(target, pascal(last)).all = true;
  else target.properties.add(pascal(last));
}

/** Answers load(): the named properties, those of objects reached from it, and for a collection those of its items. */
export async function query(
  object: HostObject,
  info: QueryInfo,
  state: HostState,
  at: (member: string) => void,
): Promise<Record<string, unknown>> {
  const wish = emptyWish();
  for (const path of info.Select ?? []) add(wish, path, false);
  for (const path of info.Expand ?? []) add(wish, path, true);
  if (wish.properties.size === 0 && !wish.all && (info.Select ?? []).length === 0) wish.all = true;
  return answer(object, wish, state, at, info);
}

async function answer(
  object: HostObject,
  wish: Wish,
  state: HostState,
  at: (member: string) => void,
  window: QueryInfo = {},
): Promise<Record<string, unknown>> {
  const type = classOf(object);
  return type.items ? collection(object, wish, state, at, window) : single(object, wish, state, at);
}

async function collection(
  object: HostObject,
  wish: Wish,
  state: HostState,
  at: (member: string) => void,
  window: QueryInfo,
): Promise<Record<string, unknown>> {
  const type = classOf(object);
  const own: Record<string, unknown> = {};
  const rest: Wish = { all: wish.all, properties: new Set(), parts: wish.parts };
  for (const name of wish.properties) {
    if (hasGetter(object, name)) {
      at(name);
      own[name] = await getter(object, name)(state);
    } else rest.properties.add(name);
  }
  const asksItems = rest.all || rest.properties.size > 0 || rest.parts.size > 0;
  if (!asksItems) return own;
  if (rest.all) {
    for (const name of Object.keys(type.get ?? {}))
      if (state.hasApi(apiName(type, name))) own[name] = await getter(object, name)(state);
  }
  const from = window.Skip ?? 0;
  const to = window.Top === undefined ? undefined : from + window.Top;
  const items: Record<string, unknown>[] = [];
  for (const item of (type.items?.(object.target, state) ?? []).slice(from, to)) {
    items.push(await answer(item, rest, state, at));
  }
  return { ...own, _Items: items };
}

async function single(
  object: HostObject,
  wish: Wish,
  state: HostState,
  at: (member: string) => void,
): Promise<Record<string, unknown>> {
  const type = classOf(object);
  const result: Record<string, unknown> = { ...type.identity?.(object.target, state) };
  const names = new Set(wish.properties);
  const parts = new Map(wish.parts);
  if (wish.all) {
    for (const name of Object.keys(type.get ?? {}))
      if (!type.heavy?.includes(name) && state.hasApi(apiName(type, name))) names.add(name);
  }
  if (type.needsValues?.some((name) => names.has(name))) await state.settleFor(object.target);
  for (const name of names) {
    at(name);
    if (!hasGetter(object, name) && navigation(object, name)) {
      parts.set(name, { ...(parts.get(name) ?? emptyWish()), all: true });
    } else if (hasGetter(object, name) || state.isKnownProperty(type.name, name)) {
      result[name] = (await getter(object, name)(state)) ?? null;
    }
  }
  for (const [name, inner] of parts) {
    at(name);
    const navigate = navigation(object, name);
    if (!navigate) {
      if (hasGetter(object, name)) throw invalidArgument(`"${name}" has no properties to load`);
      if (!state.isKnownProperty(type.name, name)) continue;
      getter(object, name);
    }
    const next = navigate?.(object.target, state) ?? null;
    result[name] = next === null ? null : await answer(next, inner, state, at);
  }
  return result;
}
