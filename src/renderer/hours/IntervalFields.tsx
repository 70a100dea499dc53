import { Plus, X } from 'lucide-react';
import type { OpenInterval, ServiceProblem } from '../../domain/service/service';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { TimeField } from '../ui/TimeField';
import { nextInterval } from './timetable';

export interface IntervalFieldsProps {
  /** The day, for the names of the fields. */
  day: string;
  intervals: readonly OpenInterval[];
  onChange: (intervals: OpenInterval[]) => void;
  problems: readonly ServiceProblem[];
  /** The id under which the problems are said. */
  problemsId: string;
}

/** The hours of one day: from and to, as many times as it opens. */
export function IntervalFields({ day, intervals, onChange, problems, problemsId }: IntervalFieldsProps) {
  const { t } = useTranslation('service');
  const change = (index: number, part: Partial<OpenInterval>) =>
    onChange(intervals.map((one, place) => (place === index ? { ...one, ...part } : one)));
  return (
    <div className="service-intervals">
      {intervals.map((interval, index) => {
        const isWrong = problems.some((problem) => 'index' in problem && problem.index === index);
        const place = { day, number: index + 1 };
        const errorId = isWrong ? problemsId : undefined;
        return (
          <span key={index} className="service-intervals__one">
            <TimeField
              label={t('hours.from', place)}
              isLabelUnseen
              value={interval.from}
              onChange={(from) => change(index, { from })}
              errorId={errorId}
            />
            <span aria-hidden>–</span>
            <TimeField
              label={t('hours.to', place)}
              isLabelUnseen
              value={interval.to}
              onChange={(to) => change(index, { to })}
              errorId={errorId}
            />
            <IconButton
              label={t('hours.remove', place)}
              icon={<X aria-hidden />}
              onClick={() => onChange(intervals.filter((_, other) => other !== index))}
            />
          </span>
        );
      })}
      <Button
        className="service-intervals__add"
        icon={<Plus aria-hidden />}
        aria-label={t('hours.addTo', { day })}
        onClick={() => onChange([...intervals, nextInterval(intervals)])}
      >
        {t('hours.add')}
      </Button>
    </div>
  );
}
