import type { ReactNode } from 'react';

/** Our few icons, drawn on a grid of 20: words stand beside them, so they are hidden from screen readers. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const ChevronIcon = () => (
  <Icon>
    <path d="M7.5 5l5 5-5 5" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.5" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="M4.5 10.5l3.5 3.5 7.5-8" />
  </Icon>
);
export const SheetIcon = () => (
  <Icon>
    <rect x="3" y="4" width="14" height="12" rx="1.5" />
    <path d="M3 8.2h14M8 8.2V16" />
  </Icon>
);
export const LedgerIcon = () => (
  <Icon>
    <path d="M5 3.5h7l3 3v10H5zM12 3.5v3h3M7.5 10h5M7.5 13h3" />
  </Icon>
);
export const SparkIcon = () => (
  <Icon>
    <path d="M4 16V9.5M8 16V5M12 16v-4M16 16V7.5" strokeWidth="2" />
  </Icon>
);
export const SealIcon = () => (
  <Icon>
    <rect x="4" y="9" width="12" height="7.5" rx="1.5" />
    <path d="M6.8 9V6.5a3.2 3.2 0 016.4 0V9" />
  </Icon>
);
