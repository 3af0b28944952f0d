import { useId, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { maxPassphraseLength, ratePassphrase } from '@/utils/privacy/rate-passphrase';
import { formatLedgerTime } from '../build-ledger-table';
import { Field } from '../Field';
import type { SectionProps } from '../section';

const dayLength = 10;

/** Everything into one locked file. The passphrase is typed twice, because nobody can read it back. */
export const HotDeskExport = ({ t, io, snapshot, notify }: SectionProps) => {
  const words = t.options.hotDesk;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [hasKey, setHasKey] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [fault, setFault] = useState<'unsaved' | 'too-large-to-save'>();
  const keyId = useId();
  const { keyLast4, settings } = snapshot;
  const rating = ratePassphrase(passphrase);
  const isWeak = rating === 'too-short' || rating === 'common';
  const isDifferent = again !== '' && again !== passphrase;

  const save = async () => {
    setWorking(true);
    setFault(undefined);
    const today = formatLedgerTime(io.clock.now(), settings.policy.response.schedule.timeZone).slice(0, dayLength);
    const name = words.fileName(today.replaceAll('-', ''));
    const saved = await io.hotDesk.save({ name, passphrase, hasKey: hasKey && keyLast4 !== undefined });
    setWorking(false);
    if (!saved.ok) return setFault(saved.reason === 'too-large' ? 'too-large-to-save' : 'unsaved');
    setPassphrase('');
    setAgain('');
    setHasKey(false);
    notify(words.exported(saved.value.phrases, saved.value.articles));
  };
  return (
    <form
      className="card stack"
      autoComplete="off"
      aria-label={words.exportTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{words.exportTitle}</h3>
      <p className="quiet">{words.exportNote}</p>
      <div className="field-grid">
        <Field
          t={t}
          label={words.passphrase}
          note={isWeak ? words.passphraseNote : words.passphraseHints[rating]}
          fault={passphrase !== '' && isWeak ? words.passphraseFaults[rating] : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              type="password"
              autoComplete="new-password"
              maxLength={maxPassphraseLength}
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
        <Field t={t} label={words.passphraseAgain} fault={isDifferent ? words.passphraseFaults.different : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              type="password"
              autoComplete="new-password"
              maxLength={maxPassphraseLength}
              value={again}
              onChange={(event) => setAgain(event.target.value)}
            />
          )}
        </Field>
      </div>
      {keyLast4 && (
        <div className="stack hot-desk-key">
          <label className="choice" htmlFor={keyId}>
            <input
              id={keyId}
              type="checkbox"
              checked={hasKey}
              aria-describedby={`${keyId}-note`}
              onChange={(event) => setHasKey(event.target.checked)}
            />
            {words.withKey(keyLast4)}
          </label>
          <p className={hasKey ? 'problem' : 'quiet'} id={`${keyId}-note`}>
            {hasKey && <Icon name="alert" />}
            {hasKey ? words.withKeyWarning : words.withoutKey}
          </p>
        </div>
      )}
      <p className="quiet">{words.forgetting}</p>
      {fault && (
        <p className="problem" role="alert">
          <Icon name="alert" />
          {words.problems[fault]}
        </p>
      )}
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={isWeak || again !== passphrase || isWorking}>
          <Icon name="insert" />
          {isWorking ? words.working : words.export}
        </button>
      </div>
    </form>
  );
};
