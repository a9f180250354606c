import { itemNotFound } from "../host-error";
import type { ShapeModel } from "../model/shape-model";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, number, text } from "./arguments";
import { color } from "./range-format";
import { integer } from "./range-geometry";

interface Shape {
  sheet: SheetModel;
  shape: ShapeModel;
}

const size =
  (key: "left" | "top" | "width" | "height" | "rotation", least: number) =>
  ({ shape }: Shape, value: unknown) =>
    void (shape[key] = number(value, key, least));

const shapeFill: HostClass<Shape> = defineClass({
  name: "ShapeFill",
  get: {
    ForegroundColor: ({ shape }) => shape.fillColor ?? "",
    Type: ({ shape }) => (shape.fillColor ? "Solid" : "NoFill"),
    Transparency: () => 0,
  },
  set: { ForegroundColor: ({ shape }, value: unknown) => void (shape.fillColor = color(value)) },
  call: {
    SetSolidColor: ({ shape }, _state, value: unknown) => void (shape.fillColor = color(value)),
    Clear: ({ shape }) => void delete shape.fillColor,
  },
});

const shapeLine: HostClass<Shape> = defineClass({
  name: "ShapeLineFormat",
  get: {
    Color: ({ shape }) => shape.lineColor ?? "#000000",
    Weight: ({ shape }) => shape.lineWeight ?? 1,
    Visible: ({ shape }) => shape.lineWeight !== 0,
  },
  set: {
    Color: ({ shape }, value: unknown) => void (shape.lineColor = color(value)),
    Weight: ({ shape }, value: unknown) => void (shape.lineWeight = number(value, "weight", 0)),
  },
});

const textRange: HostClass<Shape> = defineClass({
  name: "TextRange",
  get: { Text: ({ shape }) => shape.text },
  set: { Text: ({ shape }, value: unknown) => void (shape.text = text(value, "text")) },
});

const textFrame: HostClass<Shape> = defineClass({
  name: "TextFrame",
  get: { HasText: ({ shape }) => shape.text !== "" },
  navigate: { TextRange: (target) => textRange.of(target) },
  call: { DeleteText: ({ shape }) => void (shape.text = "") },
});

const geometricShape: HostClass<Shape> = defineClass({
  name: "GeometricShape",
  identity: ({ shape }) => ({ Id: shape.id }),
  get: { Id: ({ shape }) => shape.id },
  navigate: { Shape: (target) => shapeClass.of(target) },
});

/** Drawn shapes: kept while the workbook is open, not saved to a file. */
const shapeClass: HostClass<Shape> = defineClass({
  name: "Shape",
  identity: ({ shape }) => ({ Id: shape.id }),
  get: {
    Id: ({ shape }) => shape.id,
    Name: ({ shape }) => shape.name,
    Type: ({ shape }) => shape.type,
    GeometricShapeType: ({ shape }) => shape.geometricType ?? null,
    Left: ({ shape }) => shape.left,
    Top: ({ shape }) => shape.top,
    Width: ({ shape }) => shape.width,
    Height: ({ shape }) => shape.height,
    Rotation: ({ shape }) => shape.rotation,
    Visible: ({ shape }) => shape.visible,
    LockAspectRatio: ({ shape }) => shape.lockAspectRatio,
    AltTextTitle: ({ shape }) => shape.altTextTitle,
    AltTextDescription: ({ shape }) => shape.altTextDescription,
    Placement: ({ shape }) => shape.placement,
    Level: () => 0,
    ZOrderPosition: ({ sheet, shape }) => sheet.shapes.indexOf(shape),
  },
  set: {
    Name: ({ shape }, value: unknown) => void (shape.name = text(value, "name")),
    Left: size("left", 0),
    Top: size("top", 0),
    Width: size("width", 0),
    Height: size("height", 0),
    Rotation: size("rotation", -Infinity),
    Visible: ({ shape }, value: unknown) => void (shape.visible = flag(value, "visible")),
    LockAspectRatio: ({ shape }, value: unknown) =>
      void (shape.lockAspectRatio = flag(value, "lockAspectRatio")),
    AltTextTitle: ({ shape }, value: unknown) => void (shape.altTextTitle = text(value, "altTextTitle")),
    AltTextDescription: ({ shape }, value: unknown) =>
      void (shape.altTextDescription = text(value, "altTextDescription")),
    Placement: ({ shape }, value: unknown) => void (shape.placement = text(value, "placement")),
  },
  navigate: {
    Fill: (target) => shapeFill.of(target),
    LineFormat: (target) => shapeLine.of(target),
    TextFrame: (target) => textFrame.of(target),
    GeometricShape: (target) => geometricShape.of(target),
  },
  call: {
    Delete: ({ sheet, shape }) => void (sheet.shapes = sheet.shapes.filter((other) => other !== shape)),
    IncrementLeft: ({ shape }, _state, step: number) => void (shape.left = Math.max(0, shape.left + number(step, "increment"))), // prettier-ignore
    IncrementTop: ({ shape }, _state, step: number) => void (shape.top = Math.max(0, shape.top + number(step, "increment"))), // prettier-ignore
    IncrementRotation: ({ shape }, _state, step: number) =>
      void (shape.rotation += number(step, "increment")),
    SetZOrder: () => undefined,
  },
});

function add(sheet: SheetModel, state: HostState, type: string, own: Partial<ShapeModel>): HostObject {
  const shape: ShapeModel = {
    id: `{shape-${state.workbook.nextNumber()}}`,
    name: `${state.locale.shape} ${sheet.shapes.length + 1}`,
    type,
    left: 0,
    top: 0,
    width: 100,
    height: 100,
    rotation: 0,
    visible: true,
    text: "",
    altTextTitle: "",
    altTextDescription: "",
    placement: "TwoCell",
    lockAspectRatio: false,
    ...own,
  };
  sheet.shapes.push(shape);
  state.isDirty = true;
  return shapeClass.of({ sheet, shape });
}

function find(sheet: SheetModel, key: unknown): HostObject | null {
  const shape = sheet.shapes.find((other) => other.id === key || other.name === key);
  return shape ? shapeClass.of({ sheet, shape }) : null;
}

function must(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

export const shapeCollection: HostClass<SheetModel> = defineClass({
  name: "ShapeCollection",
  items: (sheet) => sheet.shapes.map((shape) => shapeClass.of({ sheet, shape })),
  item: (sheet, key: unknown) => must(find(sheet, key)),
  call: {
    AddGeometricShape: (sheet, state, type: unknown) => add(sheet, state, "GeometricShape", { geometricType: text(type, "geometricShapeType"), fillColor: "#4472C4" }), // prettier-ignore
    AddTextBox: (sheet, state, words: unknown) => add(sheet, state, "TextBox", { text: text(words ?? "", "text"), geometricType: "Rectangle" }), // prettier-ignore
    GetItem: (sheet, _state, key: unknown) => must(find(sheet, key)),
    GetCount: (sheet) => sheet.shapes.length,
    GetItemAt: (sheet, _state, index: number) => {
      const shape = sheet.shapes[integer(index, "index")];
      if (!shape) throw itemNotFound();
      return shapeClass.of({ sheet, shape });
    },
    GetItemOrNullObject: (sheet, _state, key: unknown) => find(sheet, key),
  },
});
