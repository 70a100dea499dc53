import { useEffect } from 'react';
import type { HandoverCall } from '../../../domain/work-items/handover-calls';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { PeoplePicker } from '../../people/PeoplePicker';
import { Banner } from '../../ui/Banner';
import { Choice } from '../../ui/Choice';
import { RadioChoice } from '../../ui/RadioChoice';
import type { HandoverForm } from './handover-form';
import type { CircleToAsk } from './queries';

interface RecipientChoiceProps {
  form: HandoverForm;
  circles: readonly CircleToAsk[];
  /** Who of the chosen circle is called. */
  call: HandoverCall | undefined;
  participants: ReadonlySet<string>;
  /** Whether it can be handed over to participants alone. */
  isAmongParticipants: boolean;
  errors: { person: string | undefined; circle: string | undefined };
  onChange: (part: Partial<HandoverForm>) => void;
}

/** To whom a client is handed over, with who of them can see to it now, and what they will be able to read. */
export function RecipientChoice(props: RecipientChoiceProps) {
  const { form, circles, call, participants, isAmongParticipants, errors, onChange } = props;
  const { t } = useTranslation('handover');
  const { engine, userId } = useAccount();
  const { circleId } = form;
  useEffect(() => {
    // Fetches who is in the circle; without the engine those known before are called.
    if (circleId) engine.showRoom(circleId).catch(() => {});
  }, [engine, circleId]);

  const called = form.to === 'person' ? [form.userId].filter(Boolean) : (call?.people ?? []);
  const isReading = called.some((person) => !participants.has(person));
  return (
    <>
      <RadioChoice
        label={t('offer.to')}
        value={form.to}
        onChange={(to) => onChange({ to })}
        options={(['person', 'circle'] as const).map((value) => ({ value, label: t(`offer.kind.${value}`) }))}
      />
      {form.to === 'person' ? (
        <PeoplePicker
          label={t('offer.person')}
          chosen={form.userId ? [form.userId] : []}
          onChange={([chosen = '']) => onChange({ userId: chosen })}
          error={errors.person}
          exclude={new Set([userId])}
          among={isAmongParticipants ? participants : undefined}
          includesMe={false}
          most={1}
        />
      ) : (
        <>
          <Choice
            label={t('offer.circle')}
            value={circleId}
            onChange={(chosen) => onChange({ circleId: chosen })}
            options={circles.map(({ roomId, name }) => ({ value: roomId, label: name }))}
            emptyLabel={t('offer.chooseCircle')}
            error={errors.circle}
            required
          />
          {call && <CalledPeople call={call} />}
        </>
      )}
      {isReading && <Banner tone="soon">{t('offer.willRead')}</Banner>}
    </>
  );
}

/** Who of a circle is called, and why just they. */
function CalledPeople({ call: { why, people } }: { call: HandoverCall }) {
  const { t } = useTranslation('handover');
  const nameOf = useNames();
  const names = people.map(nameOf).join(', ');
  return (
    <p className="handover-form__called" role="status">
      {people.length > 0 ? t(`offer.called.${why}`, { names }) : t('offer.nobody')}
    </p>
  );
}
