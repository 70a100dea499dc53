import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';
import './Button.css';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What it does, for screen readers and as the hint of a resting pointer. */
  label: string;
  icon: ReactNode;
}

/** A button for which there is no room for a word; its name is still there. */
export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button type={type} className={classNames('icon-button', className)} aria-label={label} title={label} {...rest}>
      {icon}
    </button>
  );
}
