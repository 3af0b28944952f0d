import { useId, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { JsonFileButton } from '@/components/shared/page/JsonFileButton';
import { maxPassphraseLength } from '@/utils/privacy/rate-passphrase';
import { Field } from '../Field';
import type { SectionProps } from '../section';
import { HotDeskPreview } from './HotDeskPreview';
import type { ChosenDesk, DeskApplyReason, DeskFileReason, DeskModes, DeskOpenReason, OpenedDesk } from './hot-desk-io';

/** A file, its passphrase, a look at what would change, and only then the change. */
export const HotDeskImport = ({ t, io, snapshot, accept, notify }: SectionProps) => {
  const words = t.options.hotDesk;
  const [chosen, setChosen] = useState<ChosenDesk>();
  const [opened, setOpened] = useState<OpenedDesk>();
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<DeskFileReason | DeskOpenReason>();
  const [isWorking, setWorking] = useState(false);
  const id = useId();

  const forget = () => {
    setChosen(undefined);
    setOpened(undefined);
    setPassphrase('');
    setFault(undefined);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    forget();
    const inspected = await io.hotDesk.inspect(file);
    if (inspected.ok) setChosen(inspected.value);
    else setFault(inspected.reason);
  };
  const open = async (desk: ChosenDesk) => {
    setWorking(true);
    const result = await desk.open(passphrase);
    setWorking(false);
    if (!result.ok) return setFault(result.reason);
    setPassphrase('');
    setFault(undefined);
    setOpened(result.value);
  };
  const apply = async (desk: OpenedDesk, modes: DeskModes) => {
    setWorking(true);
    const result = await desk.apply(modes);
    setWorking(false);
    if (!result.ok) return notify(describeFailure(t.options.hotDesk.applyProblems, result.reason), 'bad');
    forget();
    accept(result.value);
    notify(words.applied);
  };
  const fileFault = fault === 'wrong-passphrase' ? undefined : fault;
  return (
    <>
      <section className="card stack" aria-label={words.importTitle}>
        <h3>{words.importTitle}</h3>
        <p className="quiet">{words.importNote}</p>
        <div className="button-row">
          <JsonFileButton
            label={words.choose}
            accept=".warmreply"
            describedBy={`${id}-file`}
            onFile={(file) => void choose(file)}
          />
        </div>
        <p
          id={`${id}-file`}
          className={fileFault ? 'problem' : 'quiet desk-file'}
          role={fileFault ? 'alert' : undefined}
        >
          {fileFault && <Icon name="alert" />}
          {fileFault ? words.problems[fileFault] : chosen && words.chosen(chosen.name)}
        </p>
        {chosen && !opened && (
          <form
            className="inline-form"
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault();
              void open(chosen);
            }}
          >
            <Field
              t={t}
              label={words.passphrase}
              fault={fault === 'wrong-passphrase' ? words.problems[fault] : undefined}
            >
              {(attributes) => (
                <input
                  {...attributes}
                  // The file was just chosen by hand, and this is the only thing left to do.
                  ref={focusOnce}
                  className="input"
                  type="password"
                  autoComplete="off"
                  maxLength={maxPassphraseLength}
                  value={passphrase}
                  onChange={(event) => setPassphrase(event.target.value)}
                />
              )}
            </Field>
            <button type="submit" className="button" disabled={passphrase === '' || isWorking}>
              {isWorking ? words.working : words.open}
            </button>
            <button type="button" className="button" onClick={forget}>
              {t.common.cancel}
            </button>
          </form>
        )}
      </section>
      {opened && (
        <HotDeskPreview
          t={t}
          desk={opened}
          timeZone={snapshot.settings.policy.response.schedule.timeZone}
          isWorking={isWorking}
          onApply={(modes) => void apply(opened, modes)}
          onCancel={forget}
        />
      )}
    </>
  );
};

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

const describeFailure = (
  words: SectionProps['t']['options']['hotDesk']['applyProblems'],
  reason: DeskApplyReason,
): string => {
  switch (reason) {
    case 'locked':
    case 'too-many-phrases':
    case 'not-permitted':
    case 'half-done':
    case 'storage-failed':
      return words[reason];
    case 'invalid':
    case 'not-json':
    case 'newer-version':
    case 'bad-url':
      return words.refused;
  }
};
