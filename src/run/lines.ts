import { groupColumns, lineColumns, officerColumns } from './column-scopes';
import type { Lines } from './compute';
import type { RunContext } from './context';
import type { GroupFrame, LineFrame } from './frame';
import { GroupScope, LineScope, OfficerScope } from './scopes';

/** The lines of a frame, for formulas of 明细 items and checks. */
export function lineSource(run: RunContext, frame: LineFrame): Lines {
  return {
    count: frame.count,
    scope: (line) => new LineScope(run, frame, line),
    columns: lineColumns(run, frame),
  };
}

/** The groups of a frame, for formulas of 分组明细 items. */
export function groupSource(run: RunContext, frame: GroupFrame): Lines {
  return {
    count: frame.count,
    scope: (group) => new GroupScope(run, frame, group),
    columns: groupColumns(run, frame),
  };
}

/** All officers of the roster, for 个人 items. */
export function officerSource(run: RunContext): Lines {
  return {
    count: run.roster.officers.length,
    scope: (officer) => new OfficerScope(run, officer),
    columns: officerColumns(run),
  };
}
