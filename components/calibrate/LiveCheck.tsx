import type { GuideIntents, LiveCheckView } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';
import { ActionButton } from '../overlay/ActionButton';
import { SmallButton } from '../overlay/SmallButton';
import { describeCheck } from './describe-view';
import { SaveTrouble } from './SaveTrouble';
import type { CalibrateProps } from './types';

type LiveCheckProps = CalibrateProps & { check: LiveCheckView };

/** What was read, in the agent's own words to judge; then the console's name, and saving. The texts stay on this page. */
export function LiveCheck({ t, view, check, intents }: LiveCheckProps) {
  const { saving, name, canConfirm } = view;
  const isBusy = saving === 'busy';
  const trouble = saving !== 'open' && saving !== 'busy' && saving !== 'saved' ? saving : undefined;
  return (
    <>
      <div className="panel-body">
        <p className="guide-ask">{describeCheck(t, check)}</p>
        <ReadMessages t={t} check={check} />
        <Doubts t={t} check={check} intents={intents} />
        <label className="guide-name">
          {t.check.name}
          <input
            type="text"
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            value={name}
            onInput={(event) => intents.rename(event.currentTarget.value)}
          />
        </label>
        {trouble && <SaveTrouble t={t} problem={trouble} onCopy={intents.copy} />}
      </div>
      <div className="actions guide-actions">
        <ActionButton className="button is-quiet" onAction={intents.back}>
          {t.back}
        </ActionButton>
        <ActionButton
          className="button is-primary"
          data-primary=""
          isDisabled={!canConfirm || isBusy}
          onAction={intents.save}
        >
          {isBusy ? t.check.saving : trouble ? t.retry : t.check.save}
        </ActionButton>
      </div>
    </>
  );
}

const ReadMessages = ({ t, check }: { t: CalibrateCatalogue; check: LiveCheckView }) => (
  <>
    <ul className="guide-messages" aria-label={t.parts.messageItem}>
      {check.last.map(({ author, text, place }) => (
        <li key={place} data-author={author}>
          <b>{author ? t.authors[author] : t.unknownAuthor}</b>
          <span>{text || t.check.picture}</span>
        </li>
      ))}
    </ul>
    <p className="hint">
      {[
        check.rowCount > 0 && t.check.rows(check.rowCount),
        check.openName !== '' && t.check.open(check.openName),
        check.count > 0 && t.check.private,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  </>
);

const Doubts = ({ t, check, intents }: { t: CalibrateCatalogue; check: LiveCheckView; intents: GuideIntents }) => (
  <p className="guide-doubts">
    <span className="hint">{t.check.wrong}</span>
    <SmallButton text={t.check.wrongMessages} onAction={() => intents.redo('messages')} />
    <SmallButton text={t.check.wrongAuthors} onAction={() => intents.redo('authors')} />
    <SmallButton text={t.check.wrongRows} onAction={() => intents.redo('rows')} />
    {check.openName !== '' && <SmallButton text={t.check.wrongOpen} onAction={() => intents.redo('open')} />}
  </p>
);
