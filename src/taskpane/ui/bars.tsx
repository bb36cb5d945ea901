import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useStyles } from './styles';

export interface Bar {
  name: string;
  /** As it is read. */
  shown: string;
  /** As it is drawn; negative amounts are drawn in another colour. */
  size: number;
}

const useBarStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '4px', paddingBottom: '8px' },
  track: {
    height: '6px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  below: { backgroundColor: tokens.colorPaletteRedForeground3 },
});

/** Amounts as words with a bar under each: the words say all, the bars are for the eye. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const styles = useStyles();
  const own = useBarStyles();
  const most = bars.reduce((largest, { size }) => Math.max(largest, Math.abs(size)), 0);
  return (
    <ul className={styles.list} aria-label={label}>
      {bars.map(({ name, shown, size }) => (
        <li key={name} className={own.entry}>
          <div className={mergeClasses(styles.row, styles.between, styles.together)}>
            <span className={styles.grow}>{name}</span>
            <span className={styles.number}>{shown}</span>
          </div>
          <div className={own.track} aria-hidden="true">
            <div
              className={mergeClasses(own.fill, size < 0 && own.below)}
              style={{ width: `${most === 0 ? 0 : (Math.abs(size) / most) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
