import { EVENT } from "../events";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../host-error";
import { cellArea } from "../model/area";
import type { CommentModel } from "../model/note-models";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, text } from "./arguments";
import { areaOfRange, integer } from "./range-geometry";
import { rangeTarget } from "./range-target";
import { rangeArgument } from "./range-argument";
import { range } from "./reached-objects";

interface Comment {
  sheet: SheetModel;
  comment: CommentModel;
}

interface Reply extends Comment {
  id: string;
}

/** Tells whoever listens that a comment was put in, changed or taken out. */
function tell(
  state: HostState,
  type: number,
  { sheet, comment: own }: Comment,
  changeType?: "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyEdited" | "ReplyDeleted", // prettier-ignore
): void {
  const commentDetails = [{ commentId: own.id, replyIds: own.replies.map(({ id }) => id) }];
  state.events.sheet(type, sheet, { commentDetails, ...(changeType ? { changeType } : {}) });
  state.isDirty = true;
}

const content = (value: unknown): string => {
  if (typeof value !== "string" || value === "") throw invalidArgument("content");
  return value;
};

const replyOf = ({ comment, id }: Reply) => {
  const reply = comment.replies.find((other) => other.id === id);
  if (!reply) throw itemNotFound();
  return reply;
};

const location = ({ sheet, comment }: Comment): HostObject =>
  range.of(rangeTarget(sheet, cellArea(comment.row, comment.column)));

const commentReply: HostClass<Reply> = defineClass<Reply>({
  name: "CommentReply",
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Content: (target) => replyOf(target).content,
    AuthorName: (target) => replyOf(target).author,
    CreationDate: (target) => replyOf(target).created,
    AuthorEmail: () => "",
    Resolved: ({ comment }) => comment.resolved,
    ContentType: () => "Plain",
  },
  set: {
    Content: (target, value: unknown, state) => {
      replyOf(target).content = content(value);
      tell(state, EVENT.commentChanged, target, "ReplyEdited");
    },
  },
  call: {
    Delete: (target, state) => {
      const { comment: own, id } = target;
      own.replies = own.replies.filter((reply) => reply.id !== id);
      tell(state, EVENT.commentChanged, target, "ReplyDeleted");
    },
    GetLocation: location,
    GetParentComment: ({ sheet, comment: parent }) => comment.of({ sheet, comment: parent }),
  },
});

const commentReplyCollection: HostClass<Comment> = defineClass({
  name: "CommentReplyCollection",
  items: (target) => target.comment.replies.map(({ id }) => commentReply.of({ ...target, id })),
  item: (target, key: unknown) =>
    commentReply.of({ ...target, id: replyOf({ ...target, id: String(key) }).id }),
  call: {
    Add: (target, state, value: unknown) => {
      const id = `reply${state.workbook.nextNumber()}`;
      target.comment.replies.push({
        id,
        content: content(value),
        author: state.locale.user,
        created: new Date().toISOString(),
      });
      tell(state, EVENT.commentChanged, target, "ReplyAdded");
      return commentReply.of({ ...target, id });
    },
    GetCount: ({ comment: parent }) => parent.replies.length,
    GetItemAt: (target, _state, index: number) => {
      const reply = target.comment.replies[integer(index, "index")];
      if (!reply) throw itemNotFound();
      return commentReply.of({ ...target, id: reply.id });
    },
    GetItemOrNullObject: (target, _state, key: unknown) =>
      target.comment.replies.some((reply) => reply.id === key)
        ? commentReply.of({ ...target, id: String(key) })
        : null,
  },
});

const comment: HostClass<Comment> = defineClass({
  name: "Comment",
  identity: ({ comment: { id } }) => ({ Id: id }),
  get: {
    Id: ({ comment: { id } }) => id,
    Content: ({ comment: own }) => own.content,
    AuthorName: ({ comment: own }) => own.author,
    CreationDate: ({ comment: own }) => own.created,
    AuthorEmail: () => "",
    Resolved: ({ comment: own }) => own.resolved,
    ContentType: () => "Plain",
  },
  set: {
    Content: (target, value: unknown, state) => {
      target.comment.content = content(value);
      tell(state, EVENT.commentChanged, target, "CommentEdited");
    },
    Resolved: (target, value: unknown, state) => {
      target.comment.resolved = flag(value, "resolved");
      tell(state, EVENT.commentChanged, target, target.comment.resolved ? "CommentResolved" : "CommentReopened"); // prettier-ignore
    },
  },
  navigate: { Replies: (target) => commentReplyCollection.of(target) },
  call: {
    Delete: (target, state) => {
      target.sheet.comments = target.sheet.comments.filter((other) => other !== target.comment);
      tell(state, EVENT.commentDeleted, target);
    },
    GetLocation: location,
  },
});

/** The comments of a sheet, or of all where it is missing. */
type Comments = SheetModel | undefined;

const all = (sheet: Comments, state: HostState): Comment[] =>
  (sheet ? [sheet] : state.workbook.sheets).flatMap((home) =>
    home.comments.map((own) => ({ sheet: home, comment: own })),
  );

function find(sheet: Comments, state: HostState, test: (comment: Comment) => boolean): HostObject | null {
  const found = all(sheet, state).find(test);
  return found ? comment.of(found) : null;
}

const must = (found: HostObject | null): HostObject => {
  if (!found) throw itemNotFound();
  return found;
};

export const commentCollection: HostClass<Comments> = defineClass({
  name: "CommentCollection",
  items: (sheet, state) => all(sheet, state).map((own) => comment.of(own)),
  item: (sheet, key: unknown, state) => must(find(sheet, state, ({ comment: { id } }) => id === key)),
  call: {
    Add: (sheet, state, cell: unknown, value: unknown) => {
      const target = rangeArgument(cell, sheet ?? state.workbook.activeSheet, state);
      const { top: row, left: column } = areaOfRange(target);
      if (target.sheet.comments.some((other) => other.row === row && other.column === column))
        throw itemAlreadyExists();
      if (target.sheet.notes.some((other) => other.row === row && other.column === column))
        throw invalidOperation("the cell has a note");
      const own: CommentModel = {
        id: `{comment-${state.workbook.nextNumber()}}`,
        row,
        column,
        content: content(
          typeof value === "object" ? (value as { richContent?: string } | null)?.richContent : value,
        ),
        author: state.locale.user,
        created: new Date().toISOString(),
        resolved: false,
        replies: [],
      };
      target.sheet.comments.push(own);
      tell(state, EVENT.commentAdded, { sheet: target.sheet, comment: own });
      return comment.of({ sheet: target.sheet, comment: own });
    },
    GetCount: (sheet, state) => all(sheet, state).length,
    GetItemAt: (sheet, state, index: number) =>
      must(all(sheet, state).map((own) => comment.of(own))[integer(index, "index")] ?? null),
    GetItemOrNullObject: (sheet, state, key: unknown) =>
      find(sheet, state, ({ comment: { id } }) => id === key),
    GetItemByCell: (sheet, state, cell: unknown) => {
      const target = rangeArgument(cell, sheet ?? state.workbook.activeSheet, state);
      const { top, left } = areaOfRange(target);
      return must(find(target.sheet, state, ({ comment: own }) => own.row === top && own.column === left));
    },
    GetItemByReplyId: (sheet, state, id: unknown) =>
      must(
        find(sheet, state, ({ comment: own }) =>
          own.replies.some((reply) => reply.id === text(id, "replyId")),
        ),
      ),
    _RegisterAddedEvent: () => null,
    _RegisterChangedEvent: () => null,
    _RegisterDeletedEvent: () => null,
    _UnregisterAddedEvent: () => null,
    _UnregisterChangedEvent: () => null,
    _UnregisterDeletedEvent: () => null,
  },
});
