import { areaOf } from '../model/areas';
import type { Area, Book, Comment, Sheet } from '../model/types';
import { flag, objectOf, text } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Argument } from '../protocol/object-type';
import { isSheet, object, type Types } from './selves';

const listOf = (place: Book | Sheet): readonly Comment[] =>
  isSheet(place) ? place.comments : place.sheets.flatMap((sheet) => sheet.comments);

const cellOf = (place: Book | Sheet, value: Argument): Area => {
  const area =
    objectOf<Area>(value, 'Range') ??
    areaOf(isSheet(place) ? place.book : place, text(value), isSheet(place) ? place : place.active);
  if (area.rect.rows !== 1 || area.rect.columns !== 1) throw invalidArgument();
  return area;
};

const at = ({ sheet, rect }: Area): Comment | undefined =>
  sheet.comments.find((comment) => comment.row === rect.top && comment.column === rect.left);

export const commentTypes: Types = {
  CommentCollection: {
    items: {
      list: (place) => listOf(place).map((comment) => object('Comment', comment)),
      find: (place, key) => {
        const found = listOf(place).find((comment) => comment.id === key);
        return found ? object('Comment', found) : null;
      },
    },
    methods: {
      add: (place, [cell, content]) => {
        const area = cellOf(place, cell);
        if (at(area)) throw new HostError('ItemAlreadyExists');
        const { sheet, rect } = area;
        const comment: Comment = {
          id: sheet.book.nextId(),
          sheet,
          row: rect.top,
          column: rect.left,
          content: text(content),
          resolved: false,
          author: String(sheet.book.properties.author ?? ''),
          created: new Date().toISOString(),
        };
        sheet.comments.push(comment);
        sheet.book.note({ kind: 'commentAdded', sheetId: sheet.id, commentId: comment.id });
        return object('Comment', comment);
      },
      getItemByCell: (place, [cell]) => {
        const found = at(cellOf(place, cell));
        if (!found) throw new HostError('ItemNotFound');
        return object('Comment', found);
      },
    },
  },
  Comment: {
    identify: (comment) => ({ Id: comment.id }),
    scalars: {
      authorEmail: { get: () => '' },
      authorName: { get: (comment) => comment.author },
      content: {
        get: (comment) => comment.content,
        set: (comment, value) => {
          comment.content = text(value);
          comment.sheet.book.note({
            kind: 'commentChanged',
            sheetId: comment.sheet.id,
            commentId: comment.id,
          });
        },
      },
      contentType: { get: () => 'Plain' },
      creationDate: { get: (comment) => comment.created },
      id: { get: (comment) => comment.id },
      resolved: {
        get: (comment) => comment.resolved,
        set: (comment, value) => void (comment.resolved = flag(value)),
      },
      richContent: { get: (comment) => comment.content },
    },
    methods: {
      delete: (comment) => {
        const { sheet } = comment;
        sheet.comments.splice(sheet.comments.indexOf(comment), 1);
        sheet.book.note({ kind: 'commentDeleted', sheetId: sheet.id, commentId: comment.id });
        return undefined;
      },
      getLocation: ({ sheet, row, column }) =>
        object('Range', { sheet, rect: { top: row, left: column, rows: 1, columns: 1 } }),
    },
  },
};
