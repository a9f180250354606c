import { HostError, apiNotFound, apiNotThere, invalidArgument, itemNotFound } from "./host-error";
import { query, type QueryInfo } from "./query";
import {
  apiName,
  classOf,
  isHostObject,
  method,
  navigation,
  setter,
  type Found,
  type HostObject,
} from "./registry";
import type { HostState } from "./state";

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

/** What the client sends for one sync. */
export interface RequestBody {
  Actions: ActionInfo[];
  ObjectPaths: Record<string, ObjectPathInfo>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const PATH = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 9 } as const;

export const INSTANTIATE = ACTION.instantiate;

/** Carries out one request, action by action, until one fails: what was done before it stays done, as in Excel. */
export async function executeRequest(
  body: RequestBody,
  state: HostState,
  root: HostObject,
): Promise<ResponseBody> {
  const request = new Request(body, state, root);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = await request.perform(action);
      response.Results.push({ ActionId: action.Id, Value: value ?? null });
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      const known = error instanceof HostError ? error : unexpected(error);
      response.Error = {
        Code: known.code,
        Message: known.message,
        Location: request.location,
        ActionIndex: index,
        HttpStatusCode: known.httpStatusCode,
      };
      break;
    }
  }
  return response;
}

/** A fault of the workbench itself is said to be one; Excel's own word for such a failure is GeneralException. */
function unexpected(error: unknown): HostError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError(
    "GeneralException",
    `There was an internal error while processing the request. ${detail}`,
    500,
  );
}

class Request {
  private readonly objects = new Map<number, Found>();
  private readonly kept = new Map<unknown, string>();
  location = "";

  constructor(
    private readonly body: RequestBody,
    private readonly state: HostState,
    private readonly root: HostObject,
  ) {}

  async perform(action: ActionInfo): Promise<unknown> {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ACTION.query:
        return this.query(action);
      case ACTION.method:
        return this.method(action);
      case ACTION.set:
        return this.set(action);
      case ACTION.update:
        return this.update(action);
      case ACTION.trace:
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  /** Goes on to a member; one that this kind of Excel does not have is refused. */
  private reach(type: { name: string }, member: string): void {
    this.location = apiName(type, member);
    if (!this.state.hasApi(this.location)) throw apiNotThere(this.location);
  }

  private async instantiate(id: number): Promise<unknown> {
    const object = await this.object(id);
    if (object === null) return null;
    const type = classOf(object);
    if (isKeepable(object)) {
      const reference = this.kept.get(object.target);
      return reference === undefined ? {} : { _ReferenceId: reference };
    }
    return type.identity?.(object.target, this.state) ?? {};
  }

  private async query(action: ActionInfo): Promise<unknown> {
    const object = await this.object(action.ObjectPathId);
    if (object === null) return null;
    this.location = classOf(object).name;
    const reference = isKeepable(object) ? this.kept.get(object.target) : undefined;
    const answer = await query(object, action.QueryInfo ?? {}, this.state, (member) => {
      this.reach(classOf(object), member);
    });
    return reference === undefined ? answer : { ...answer, _ReferenceId: reference };
  }

  private async method(action: ActionInfo): Promise<unknown> {
    const object = await this.object(action.ObjectPathId);
    // The client keeps every range that it is given, also one that turns out not to exist.
    if (object === null && /^_(Keep|Release)Reference$/.test(action.Name)) return null;
    if (action.Name === "_KeepReference") {
      if (object !== null) this.keep(object);
      return null;
    }
    // What is asked of a null object is passed over, so that getItemOrNullObject(…).delete() needs no question first.
    if (object === null) return null;
    this.reach(classOf(object), action.Name);
    const result = await this.call(object, action.Name, await this.parameters(action.ArgumentInfo));
    return isHostObject(result) ? null : result;
  }

  private async call(object: HostObject, name: string, parameters: unknown[]): Promise<unknown> {
    const call = method(object, name);
    if (classOf(object).needsValues?.includes(name)) await this.state.settleFor(object.target);
    return call(this.state, parameters);
  }

  private keep(object: HostObject): void {
    if (isKeepable(object) && !this.kept.has(object.target)) {
      this.kept.set(object.target, this.state.references.keep(object));
    }
  }

  private async set(action: ActionInfo): Promise<null> {
    const object = await this.object(action.ObjectPathId);
    if (object === null) return null;
    this.reach(classOf(object), action.Name);
    const [value] = await this.parameters(action.ArgumentInfo);
    await setter(object, action.Name)(this.state, value);
    return null;
  }

  private async update(action: ActionInfo): Promise<null> {
    const object = await this.object(action.ObjectPathId);
    if (object === null) return null;
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      this.reach(classOf(object), name);
      await setter(object, name.charAt(0).toUpperCase() + name.slice(1))(this.state, value);
    }
    return null;
  }

  private async object(id: number): Promise<Found> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw invalidArgument(`object path ${id}`);
    const object = await this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private async resolve(path: ObjectPathInfo): Promise<Found> {
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return this.reference(path.Name);
    if (path.ObjectPathType === PATH.create) throw apiNotFound(`new ${path.Name}`);
    const parent = await this.object(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    const type = classOf(parent);
    if (path.ObjectPathType === PATH.property) {
      this.reach(type, path.Name);
      const navigate = navigation(parent, path.Name);
      if (!navigate) throw apiNotFound(this.location);
      return navigate(parent.target, this.state);
    }
    const parameters = await this.parameters(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      this.reach(type, "GetItem");
      if (!type.item) throw apiNotFound(`${this.location}()`);
      return type.item(parent.target, parameters[0], this.state);
    }
    this.reach(type, path.Name);
    const result = await this.call(parent, path.Name, parameters);
    if (result === null || isHostObject(result)) return result;
    throw apiNotFound(`${this.location}()`);
  }

  private reference(name: string): HostObject {
    const object = this.state.references.find(name);
    if (!object) {
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    }
    if ((object.target as { gone?: boolean }).gone) throw itemNotFound("the range was deleted");
    this.kept.set(object.target, name);
    return object;
  }

  /** Arguments with the objects that they name put in their places. */
  private async parameters(info: ArgumentInfo | undefined): Promise<unknown[]> {
    return this.objectsIn(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private async objectsIn(values: unknown[], ids: unknown[]): Promise<unknown[]> {
    const result: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const id = ids[index];
      if (Array.isArray(id) && Array.isArray(value)) result.push(await this.objectsIn(value, id));
      else if (typeof id === "number" && id !== 0) result.push(await this.object(id));
      else result.push(await this.objectsInside(value));
    }
    return result;
  }

  private async objectsInside(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const record = value as Record<string, unknown>;
    if (typeof record._ObjectPathId === "number") return this.object(record._ObjectPathId);
    const entries: [string, unknown][] = [];
    for (const [key, part] of Object.entries(record)) entries.push([key, await this.objectsInside(part)]);
    return Object.fromEntries(entries);
  }
}

/** Objects without an id of their own, which the client finds again by a reference. */
const KEEPABLE = ["Range", "RangeAreas", "WorkbookRangeAreas"];
const isKeepable = (object: HostObject): boolean => KEEPABLE.includes(classOf(object).name);
