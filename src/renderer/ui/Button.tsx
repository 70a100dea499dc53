import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names';
import './Button.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary button a view at most; danger for what cannot be undone. */
  variant?: 'primary' | 'quiet' | 'danger' | undefined;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** What a person can do, with its word always seen. */
export function Button({ variant = 'quiet', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames('button', `button--${variant}`, className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}
