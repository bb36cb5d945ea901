import { Badge, mergeClasses } from '@fluentui/react-components';
import type { Verification } from '../../app/seal/verify';
import type { VerifiedRow, VerifiedTable } from '../../app/seal/verify-rows';
import { usePane } from '../ui/context';
import { Disclosure, Limited, PlaceLink } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { sealWords } from '../words/seal';
import { figure } from '../words/say';

const SHOWN = 5;

/** What changed since a seal, down to the cells. */
export function Verified({ result }: { result: Verification }) {
  const { say } = usePane();
  const styles = useStyles();
  const { period, unchanged, stamped, tables, parameters, schemeChanged, recordsChanged, written, pay } =
    result;
  const paying = pay.filter(({ pays }) => pays);
  return (
    <div className={styles.card}>
      <div className={mergeClasses(styles.row, styles.between)}>
        <span className={styles.strong}>{period}</span>
        <Badge appearance="tint" color={unchanged ? 'success' : 'warning'}>
          {say(unchanged ? sealWords.unchanged : sealWords.changed)}
        </Badge>
      </div>
      {!stamped && <span className={styles.quiet}>{say(sealWords.stampGone)}</span>}
      {recordsChanged && <span>{say(sealWords.recordsChanged)}</span>}
      {parameters.length > 0 && (
        <span className={styles.wrap}>
          {say(sealWords.parameters(parameters.join(say({ zh: '、', en: ', ' }))))}
        </span>
      )}
      {schemeChanged && <span>{say(sealWords.schemeChanged)}</span>}
      {tables.map((table) => (
        <TableChanges key={table.table} table={table} />
      ))}
      {written.length > 0 && (
        <Disclosure title={say(sealWords.written(written.length))}>
          {() => (
            <Limited items={written} first={SHOWN} more={sealWords.more}>
              {(shown) => (
                <ul className={mergeClasses(styles.list, styles.rows)}>
                  {shown.map(({ sheet, address, officer, item, written: now, computed }) => (
                    <li key={`${address} ${item}`} className={styles.wrap}>
                      <PlaceLink
                        where={{ sheet, table: sheet, row: 0, column: null, address: address || null }}
                      />{' '}
                      {officer} {item} {now || '—'} ≠ {computed || '—'}
                    </li>
                  ))}
                </ul>
              )}
            </Limited>
          )}
        </Disclosure>
      )}
      {paying.length > 0 && (
        <Disclosure title={say(sealWords.pay(paying.length))}>
          {() => (
            <Limited items={paying} first={SHOWN} more={sealWords.more}>
              {(shown) => (
                <ul className={mergeClasses(styles.list, styles.rows)}>
                  {shown.map(({ officer, item, unit, sealed, now }) => (
                    <li key={`${officer} ${item}`} className={styles.section}>
                      <span>
                        {officer} {item}
                      </span>
                      <span className={mergeClasses(styles.quiet, styles.number)}>
                        {figure(sealed, unit)} → {figure(now, unit)}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Limited>
          )}
        </Disclosure>
      )}
    </div>
  );
}

function TableChanges({ table }: { table: VerifiedTable }) {
  const { say } = usePane();
  const styles = useStyles();
  const { changed, added, removed, moved, whole, sheet } = table;
  const rows = [...changed, ...added, ...removed];
  const notes = [
    whole === 'added' ? say(sealWords.tableAdded) : '',
    whole === 'removed' ? say(sealWords.tableRemoved) : '',
    moved > 0 ? say(sealWords.moved(moved)) : '',
  ].filter(Boolean);
  return (
    <Disclosure title={say(sealWords.table(table.table, changed.length, added.length, removed.length))} open>
      {() => (
        <>
          {notes.map((note) => (
            <span key={note} className={styles.quiet}>
              {note}
            </span>
          ))}
          <Limited items={rows} first={SHOWN} more={sealWords.more}>
            {(shown) => (
              <ul className={mergeClasses(styles.list, styles.rows)}>
                {shown.map((row, at) => (
                  <li key={`${row.row} ${at}`}>
                    <RowChange row={row} sheet={sheet} table={table.table} />
                  </li>
                ))}
              </ul>
            )}
          </Limited>
        </>
      )}
    </Disclosure>
  );
}

function RowChange({ row, sheet, table }: { row: VerifiedRow; sheet: string; table: string }) {
  const { say } = usePane();
  const styles = useStyles();
  const { key, cells, touches } = row;
  const gone = cells.some(({ column }) => column === '');
  const whom = [...new Set(touches.map(({ officer, item }) => `${officer} ${item}`.trim()))].slice(0, 3);
  return (
    <div className={styles.section}>
      <span className={styles.wrap}>{say(sealWords.row(row.row, key))}</span>
      {!gone && (
        <span className={styles.row}>
          {cells.map(({ column, address }) => (
            <span key={address} className={styles.row}>
              <span>{column}</span>
              <PlaceLink where={{ sheet, table, row: row.row, column, address }} />
            </span>
          ))}
        </span>
      )}
      {whom.length > 0 && <span className={styles.quiet}>→ {whom.join(say({ zh: '、', en: ', ' }))}</span>}
    </div>
  );
}
