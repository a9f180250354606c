export interface ShapeModel {
  id: string;
  name: string;
  /** Excel.ShapeType */
  type: string;
  /** Excel.GeometricShapeType, of a geometric shape. */
  geometricType?: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
  visible: boolean;
  text: string;
  fillColor?: string;
  lineColor?: string;
  lineWeight?: number;
  altTextTitle: string;
  altTextDescription: string;
  placement: string;
  lockAspectRatio: boolean;
}
