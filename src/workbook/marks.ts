/** The sheet-scoped name that marks a result sheet of ours. */
export const RESULT_MARK = 'JISUAN_RESULT';

/** How the comment of a name of ours begins; Excel keeps it and shows it in its list of names. */
export const NAME_MARK = '绩算';

/** The name space of our custom XML parts, by which they are told from those of others. */
export const DATA_NAMESPACE = 'urn:jisuan:data';

/** The comment of a name of the whole book that belongs to result sheets: it tells the next run that the name is ours. */
export function ownComment(comment: string | undefined): string {
  return NAME_MARK + (comment ? `：${comment}` : '');
}

/** A name and its formula without what programs write differently. */
export function meaning(name: string, formula: string): string {
  return `${name}=${formula.replace(/['\s]/g, '')}`.toLowerCase();
}
