import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** The few shapes that all views are made of. */
export const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '12px 16px 24px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: '1.5' },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  sectionTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
  },
  /** A card around a ruled list. */
  block: {
    padding: '4px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  rows: { gap: '8px' },
  ruled: {
    '& > li': { paddingTop: '8px', paddingBottom: '8px' },
    '& > li:not(:last-child)': { ...shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStroke3) },
  },
  row: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0, flexWrap: 'wrap' },
  /** The figure stays beside its name. */
  together: { flexWrap: 'nowrap' },
  between: { justifyContent: 'space-between' },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  wrap: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '1.5' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.55',
    overflowWrap: 'anywhere',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    // Where grounds say nothing the formula is set off by a frame.
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  /** At 320 px a main button takes the whole width. */
  main: { flexGrow: 1 },
  /** Side by side where the pane is wide enough. */
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    gap: '8px',
  },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  /** A link keeps its words on the line and breaks where it must. */
  link: {
    textAlign: 'left',
    overflowWrap: 'anywhere',
    minWidth: 0,
    // Where colours say nothing a link is known by its line.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});
