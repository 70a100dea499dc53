import type { ReactNode } from 'react';
import './Facts.css';

/** A fact and its name; left out where there is nothing to say. */
export interface Fact {
  name: string;
  value: ReactNode;
}

/** Facts about one thing, each with its name. */
export function Facts({ facts, isStacked = false }: { facts: readonly Fact[]; isStacked?: boolean | undefined }) {
  const known = facts.filter(({ value }) => value !== '' && value !== null && value !== undefined);
  return (
    <dl className={isStacked ? 'facts facts--stacked' : 'facts'}>
      {known.map(({ name, value }) => (
        <div key={name} className="facts__fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
