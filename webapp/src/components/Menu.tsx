import { useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import styles from './Menu.module.css';

/** What the button that opens it must be given. */
export interface OpenerProps {
  popoverTarget: string;
  'aria-expanded': boolean;
}

interface MenuProps {
  /** What it is a choice of. */
  label: string;
  renderOpener: (props: OpenerProps) => ReactNode;
  /** Shown while it is open. */
  children: ReactNode;
}

interface Spot {
  left: number;
  /** From the top of the window, or from its foot where there is more room above. */
  top: number | null;
  bottom: number | null;
}

const WIDTH = 264;
const MARGIN = 8;

/** A button with a choice below it, or above where that has more room. A click elsewhere and Escape close it. */
export function Menu({ label, renderOpener, children }: MenuProps) {
  const id = useId();
  const around = useRef<HTMLSpanElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const place = { '--left': px(spot?.left), '--top': px(spot?.top), '--bottom': px(spot?.bottom) } as CSSProperties;
  return (
    <span ref={around} className={styles.around}>
      {renderOpener({ popoverTarget: id, 'aria-expanded': spot !== null })}
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.menu}
        style={place}
        onBeforeToggle={({ newState }) =>
          setSpot(newState === 'open' && around.current ? spotBeside(around.current.getBoundingClientRect()) : null)
        }
      >
        {spot && children}
      </div>
    </span>
  );
}

function spotBeside({ left, top, bottom }: DOMRect): Spot {
  const fitting = Math.max(MARGIN, Math.min(left, document.documentElement.clientWidth - WIDTH - MARGIN));
  return bottom < innerHeight / 2
    ? { left: fitting, top: bottom + MARGIN, bottom: null }
    : { left: fitting, top: null, bottom: innerHeight - top + MARGIN };
}

function px(length: number | null | undefined): string {
  return length === null || length === undefined ? 'auto' : `${length}px`;
}

interface MenuItemProps {
  chosen?: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** Closes the menu that is open; for a choice that is made otherwise than by one of its items. */
export function closeMenu(): void {
  document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
}

/** One thing to choose, which closes the menu. */
export function MenuItem({ chosen = false, onChoose, children }: MenuItemProps) {
  const choose = (): void => {
    closeMenu();
    onChoose();
  };
  return (
    <button type="button" className={styles.item} aria-pressed={chosen} onClick={choose}>
      {children}
    </button>
  );
}
