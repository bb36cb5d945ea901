import { Link, mergeClasses, Text } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Message } from '../../formula/value';
import type { Where } from '../../ledger/finding';
import { checkWords } from '../words/check';
import { placeText } from '../words/say';
import { usePane } from './context';
import { useDisclosureStyles } from './disclosure-styles';
import { ChevronIcon } from './icons';
import { useStyles } from './styles';

export interface Framed {
  title: Message;
  lead?: Message;
  children: ReactNode;
}

/** A view with its heading, which takes the focus when a person came here by a button. */
export function ViewFrame({ title, lead, children }: Framed) {
  const { say, state } = usePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { focus } = state;
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {say(title)}
        </h1>
        {lead && <p className={styles.lead}>{say(lead)}</p>}
      </div>
      {children}
    </div>
  );
}

/** A titled part of a view. */
export function Section({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={mergeClasses(styles.row, styles.between)}>
        <h2 id={id} className={styles.sectionTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** What to do where there is nothing to show yet. */
export function Empty({ title, text, children }: { title: Message; text?: Message; children?: ReactNode }) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <Text weight="semibold">{say(title)}</Text>
      {text && <span className={styles.lead}>{say(text)}</span>}
      {children && <div className={styles.buttons}>{children}</div>}
    </div>
  );
}

/** A heading that opens and closes what stands below it. */
export function Disclosure({
  title,
  aside,
  open: first = false,
  flush = false,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  open?: boolean;
  /** Its contents are not indented. */
  flush?: boolean;
  children: () => ReactNode;
}) {
  const [open, setOpen] = useState(first);
  const styles = useDisclosureStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={mergeClasses(styles.chevron, open && styles.turned)}>
          <ChevronIcon />
        </span>
        <span className={styles.title}>{title}</span>
        {aside && <span className={styles.aside}>{aside}</span>}
      </button>
      {open && (
        <div id={id} className={mergeClasses(styles.body, flush && styles.flush)}>
          {children()}
        </div>
      )}
    </div>
  );
}

/** A place in the workbook as a link to it. */
export function PlaceLink({ where }: { where: Where }) {
  const { say, actions } = usePane();
  const styles = useStyles();
  const place = placeText(where);
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      aria-label={say(checkWords.goTo(place))}
      onClick={() => void actions.goTo(where)}
    >
      {place}
    </Link>
  );
}

/** The first entries of a list, and a button for the others. */
export function Limited<T>({
  items,
  first,
  more,
  children,
}: {
  items: readonly T[];
  first: number;
  more: (count: number) => Message;
  children: (shown: readonly T[]) => ReactNode;
}) {
  const { say } = usePane();
  const styles = useStyles();
  const [most, setMost] = useState(first);
  const rest = items.length - most;
  return (
    <>
      {children(items.slice(0, most))}
      {rest > 0 && (
        <Link as="button" className={styles.link} onClick={() => setMost(most + first * 10)}>
          {say(more(rest))}
        </Link>
      )}
    </>
  );
}
