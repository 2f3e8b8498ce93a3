import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  look?: Look;
  small?: boolean;
  icon?: IconName;
}

export function Button({ look = 'plain', small = false, icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${styles.button} ${styles[look]} ${small ? styles.small : ''}`} {...rest}>
      {icon && <Icon name={icon} size={small ? 'small' : 'normal'} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'title'> {
  icon: IconName;
  /** Said by screen readers and shown as the tool tip. */
  label: string;
  small?: boolean;
}

export function IconButton({ icon, label, small = false, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.iconButton} ${small ? styles.smallIcon : ''}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} size={small ? 'small' : 'normal'} />
    </button>
  );
}
