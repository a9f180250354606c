export interface NoteModel {
  row: number;
  column: number;
  text: string;
  author?: string;
  visible: boolean;
  /** Of its box, in points, where it was sized. */
  width?: number;
  height?: number;
}

export interface CommentModel {
  id: string;
  row: number;
  column: number;
  content: string;
  author: string;
  /** ISO 8601. */
  created: string;
  resolved: boolean;
  replies: { id: string; content: string; author: string; created: string }[];
}
