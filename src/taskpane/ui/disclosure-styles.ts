import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

export const useDisclosureStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  button: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    width: '100%',
    minHeight: '32px',
    padding: '5px 4px',
    margin: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border('0'),
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    // High contrast turns the colours of a hovered line round: all of its words follow.
    ':hover span': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chevron: {
    flexShrink: 0,
    alignSelf: 'center',
    display: 'inline-flex',
    color: tokens.colorNeutralForeground3,
  },
  turned: { transform: 'rotate(90deg)' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  aside: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 0 8px 22px', minWidth: 0 },
  flush: { paddingLeft: '4px' },
});
