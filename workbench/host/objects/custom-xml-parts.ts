import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { text } from "./arguments";

type Part = HostState["workbook"]["customXmlParts"][number];

/** The namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?>/.exec(
    xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, ""),
  );
  const prefix = root?.[1]?.slice(0, -1);
  const pattern = prefix
    ? new RegExp(`xmlns:${prefix}\\s*=\\s*["']([^"']*)["']`)
    : /xmlns\s*=\s*["']([^"']*)["']/;
  return pattern.exec(root?.[2] ?? "")?.[1] ?? "";
}

/** As much of a check as refuses what is plainly no XML: a root element that is closed again. */
function requireXml(value: unknown): string {
  const xml = text(value, "xml").trim();
  const bare = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, "").trim();
  const name = /^<([A-Za-z_][\w.:-]*)/.exec(bare)?.[1];
  const closed = name !== undefined && (bare.endsWith(`</${name}>`) || /^<[^>]*\/>$/.test(bare));
  if (!closed) throw invalidArgument("xml");
  return xml;
}

const customXmlPart: HostClass<Part> = defineClass({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id, NamespaceUri: ({ xml }) => namespaceOf(xml) },
  call: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, state, xml: unknown) => {
      part.xml = requireXml(xml);
      state.isDirty = true;
    },
    Delete: (part, state) => {
      state.workbook.customXmlParts = state.workbook.customXmlParts.filter((other) => other !== part);
      state.isDirty = true;
    },
  },
});

/** The parts of one namespace, or all. */
interface Scope {
  namespace?: string;
}

const all = ({ namespace }: Scope, state: HostState): Part[] =>
  state.workbook.customXmlParts.filter(
    ({ xml }) => namespace === undefined || namespaceOf(xml) === namespace,
  );

function only(scope: Scope, state: HostState): Part | undefined {
  const parts = all(scope, state);
  if (parts.length > 1)
    throw new HostError("InvalidOperation", "There is more than one part of this namespace.");
  return parts[0];
}

const orNull = (part: Part | undefined): HostObject | null => (part ? customXmlPart.of(part) : null);

function must(part: Part | undefined): HostObject {
  if (!part) throw itemNotFound();
  return customXmlPart.of(part);
}

const collection = (name: string): HostClass<Scope> =>
  defineClass({
    name,
    items: (scope, state) => all(scope, state).map((part) => customXmlPart.of(part)),
    item: (scope, key: unknown, state) => must(all(scope, state).find(({ id }) => id === key)),
    call: {
      GetCount: (scope, state) => all(scope, state).length,
      GetItemOrNullObject: (scope, state, key: unknown) =>
        orNull(all(scope, state).find(({ id }) => id === key)),
      GetOnlyItem: (scope, state) => must(only(scope, state)),
      GetOnlyItemOrNullObject: (scope, state) => orNull(only(scope, state)),
      GetByNamespace: (_scope, _state, namespace: unknown) => scopedCollection.of({ namespace: text(namespace, "namespaceUri") }), // prettier-ignore
      Add: (_scope, state, xml: unknown) => {
        const part = { id: `{xml-${state.workbook.nextNumber()}}`, xml: requireXml(xml) };
        state.workbook.customXmlParts.push(part);
        state.isDirty = true;
        return customXmlPart.of(part);
      },
    },
  });

const scopedCollection = collection("CustomXmlPartScopedCollection");
export const customXmlPartCollection = collection("CustomXmlPartCollection");
