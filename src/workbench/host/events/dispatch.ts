import { printRect } from '../model/address';
import type { Change } from '../model/change';
import { bounding } from '../model/rect';
import type { Book } from '../model/types';
import type { Json, PushEntry } from '../protocol/envelope';
import { EventType, WORKBOOK_TARGET, type Subscriptions } from './subscriptions';

const CATEGORY = 65_536;

/** Edits of one sheet within a batch become one event over their bounding range, as desktop Excel tells of bulk writes. */
export function coalesce(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const last = [...kept].reverse().find((item) => sameKind(item, change));
    if (last && 'rect' in last && 'rect' in change) {
      last.rect = bounding(last.rect, change.rect);
      if (last.kind === 'cells') {
        last.before = undefined;
        last.after = undefined;
      }
    } else if (!last) kept.push({ ...change });
  }
  return kept;
}

/** Edits and looks of one place merge; what structure changes tell is kept one by one. */
function sameKind(a: Change, b: Change): boolean {
  if (a.kind !== b.kind || a.sheetId !== b.sheetId) return false;
  if (a.kind === 'cells' && b.kind === 'cells')
    return a.changeType === 'RangeEdited' && b.changeType === 'RangeEdited';
  if (a.kind === 'table' && b.kind === 'table')
    return a.tableId === b.tableId && a.changeType === b.changeType;
  return a.kind === 'format' || a.kind === 'calculated';
}

/** The messages for what happened, to those who asked for them. */
export function entriesFor(
  book: Book,
  changes: readonly Change[],
  subscriptions: Subscriptions,
): PushEntry[] {
  const entries: PushEntry[] = [];
  const push = (type: number, target: string, message: Json): void => {
    entries.push({
      messageCategory: CATEGORY,
      messageType: type,
      targetId: target,
      message: JSON.stringify(message),
    });
  };
  const tell = (type: number, targets: readonly string[], message: Json): void => {
    for (const target of targets) if (subscriptions.has(type, target)) push(type, target, message);
  };
  for (const change of coalesce(changes)) {
    const worksheetId = change.sheetId;
    const both = [worksheetId, WORKBOOK_TARGET];
    switch (change.kind) {
      case 'cells':
        tell(EventType.SheetChanged, both, cellsMessage(book, change));
        break;
      case 'table':
        tell(EventType.TableChanged, [change.tableId, ...both], {
          worksheetId,
          tableId: change.tableId,
          address: printRect(change.rect),
          changeType: change.changeType,
          source: 'Local',
        });
        break;
      case 'format':
        tell(EventType.SheetFormat, both, { worksheetId, address: printRect(change.rect), source: 'Local' });
        break;
      case 'calculated':
        tell(EventType.SheetCalculated, both, { worksheetId, address: change.address });
        break;
      case 'selection':
        tell(EventType.SheetSelection, both, { worksheetId, address: printRect(change.rect) });
        // Needs no registration: office.js always listens for it.
        push(EventType.WorkbookSelection, '', {});
        break;
      case 'activated':
        if (change.before !== null)
          tell(EventType.SheetDeactivated, [change.before, WORKBOOK_TARGET], { worksheetId: change.before });
        tell(EventType.SheetActivated, both, { worksheetId });
        break;
      case 'sheetAdded':
        tell(EventType.SheetAdded, [WORKBOOK_TARGET], { worksheetId, source: 'Local' });
        break;
      case 'sheetDeleted':
        tell(EventType.SheetDeleted, [WORKBOOK_TARGET], { worksheetId, source: 'Local' });
        break;
      case 'sheetRenamed':
        tell(EventType.SheetRenamed, both, {
          worksheetId,
          nameBefore: change.before,
          nameAfter: change.after,
        });
        break;
      case 'protection':
        tell(EventType.SheetProtection, both, {
          worksheetId,
          isProtected: change.isProtected,
          source: 'Local',
        });
        break;
      case 'tableAdded':
        tell(EventType.TableAdded, both, { worksheetId, tableId: change.tableId, source: 'Local' });
        break;
      case 'tableDeleted':
        tell(EventType.TableDeleted, both, {
          worksheetId,
          tableId: change.tableId,
          tableName: change.name,
          source: 'Local',
        });
        break;
      default:
        tell(COMMENT_TYPES[change.kind], both, {
          worksheetId,
          source: 'Local',
          commentDetails: [{ commentId: change.commentId, replyIds: [] }],
        });
    }
  }
  return entries;
}

const COMMENT_TYPES = {
  commentAdded: EventType.CommentAdded,
  commentDeleted: EventType.CommentDeleted,
  commentChanged: EventType.CommentChanged,
} as const;

function cellsMessage(book: Book, change: Extract<Change, { kind: 'cells' }>): Json {
  return {
    worksheetId: change.sheetId,
    address: printRect(change.rect),
    changeType: change.changeType,
    source: 'Local',
    triggerSource: book.trigger,
    referenceId: `${change.sheetId}|${printRect(change.rect)}`,
    shiftDirection: change.shift ?? 'None',
    ...(change.before && { valueBefore: change.before.value, valueTypeBefore: change.before.type }),
    ...(change.after && { valueAfter: change.after.value, valueTypeAfter: change.after.type }),
  };
}
