import { useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { type Endpoint, isBuiltIn as isBuiltInEndpoint } from '@/utils/policy/settings';
import { Field } from './Field';
import type { SectionProps } from './section';
import type { EndpointChoice, Verdict } from './types';
import { VerdictLine } from './VerdictLine';

const isHttpUrl = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

const toEndpoint = ({ id, baseUrl, model }: EndpointChoice): Endpoint => ({ preset: id, baseUrl, model });

export const EndpointSection = ({ t, io, snapshot, accept, notify }: SectionProps) => {
  const words = t.options.endpoint;
  const { settings, keyLast4 } = snapshot;
  const { staysLocal } = settings.policy.privacy;
  const [first] = io.endpointChoices;
  const [draft, setDraft] = useState<Endpoint>(
    () => settings.endpoint ?? (first ? toEndpoint(first) : { preset: 'custom', baseUrl: '', model: '' }),
  );
  const [key, setKey] = useState('');
  const [verdict, setVerdict] = useState<Verdict | 'running'>();
  const choice = io.endpointChoices.find(({ id }) => id === draft.preset);
  const isUrlFaulty = draft.baseUrl !== '' && !isHttpUrl(draft.baseUrl);
  const isBuiltIn = isBuiltInEndpoint(draft);
  const isComplete = isBuiltIn || (isHttpUrl(draft.baseUrl) && draft.model.trim() !== '');

  const edit = (patch: Partial<Endpoint>) => {
    setDraft({ ...draft, ...patch });
    setVerdict(undefined);
  };
  const choose = (id: string) => {
    const chosen = io.endpointChoices.find((one) => one.id === id);
    if (chosen) edit(toEndpoint(chosen));
  };
  /** False, and the agent has read why, where it cannot be reached. */
  const open = async (): Promise<boolean> => {
    if (!isBuiltIn) {
      const isPermitted = await io.requestOrigin(draft.baseUrl);
      if (!isPermitted) notify(words.notPermitted, 'bad');
      return isPermitted;
    }
    const state = await io.prepareBuiltIn();
    if (state === 'missing') notify(words.builtInMissing, 'bad');
    if (state === 'to-load') notify(words.builtInLoading);
    return state !== 'missing';
  };
  const save = async () => {
    if (!(await open())) return;
    const result = await io.saveEndpoint({ endpoint: draft, key });
    if (!result.ok) return notify(t.options.problems[result.reason], 'bad');
    setKey('');
    accept(result.value);
    notify(words.saved);
  };
  const test = async () => {
    if (!(await open())) return;
    setVerdict('running');
    setVerdict(await io.testConnection({ endpoint: draft, key }));
  };
  const clear = async () => {
    accept(await io.clearEndpoint());
    setKey('');
    setVerdict(undefined);
    notify(words.removed);
  };
  return (
    <form
      className="card stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {staysLocal && !isBuiltIn && (
        <p className="managed-note">
          <Icon name="lock" />
          <span>
            {t.llm.staysLocal}
            <a className="link" href="#ledger">
              {t.options.sections.ledger.name}
            </a>
          </span>
        </p>
      )}
      <Field t={t} label={words.service} note={isBuiltIn ? words.builtInNote : undefined}>
        {(attributes) => (
          <select
            {...attributes}
            className="input"
            value={draft.preset}
            onChange={(event) => choose(event.target.value)}
          >
            {io.endpointChoices.map(({ id }) => (
              <option key={id} value={id}>
                {id === 'built-in' ? t.llm.builtIn : t.llm.presets[id]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="stack whole" disabled={staysLocal && !isBuiltIn}>
        {!isBuiltIn && (
          <>
            <Field t={t} label={words.baseUrl} fault={isUrlFaulty ? words.badUrl : undefined}>
              {(attributes) => (
                <input
                  {...attributes}
                  className="input mono"
                  type="url"
                  spellCheck={false}
                  placeholder="https://"
                  value={draft.baseUrl}
                  onChange={(event) => edit({ baseUrl: event.target.value.trim() })}
                />
              )}
            </Field>
            <Field t={t} label={words.model}>
              {(attributes) => (
                <input
                  {...attributes}
                  className="input mono"
                  spellCheck={false}
                  value={draft.model}
                  onChange={(event) => edit({ model: event.target.value })}
                />
              )}
            </Field>
            <Field
              t={t}
              label={words.key}
              note={
                <>
                  {keyLast4
                    ? words.keyStored(keyLast4)
                    : choice?.needsKey === false
                      ? words.keyNotNeeded
                      : words.keyMissing}
                  {choice?.keyUrl && (
                    <a className="link" href={choice.keyUrl} target="_blank" rel="noreferrer">
                      {words.getKey}
                    </a>
                  )}
                </>
              }
            >
              {(attributes) => (
                <input
                  {...attributes}
                  className="input mono"
                  type="password"
                  autoComplete="off"
                  placeholder={keyLast4 ? `••••••••${keyLast4}` : 'sk-…'}
                  value={key}
                  onChange={(event) => setKey(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        <VerdictLine t={t} verdict={verdict} isBuiltIn={isBuiltIn} />
        <div className="button-row">
          <button type="submit" className="button button-primary" disabled={!isComplete}>
            {t.common.save}
          </button>
          <button
            type="button"
            className="button"
            disabled={!isComplete || verdict === 'running'}
            onClick={() => void test()}
          >
            {words.test}
          </button>
          <span className="spring" />
          {settings.endpoint && (
            <button type="button" className="button" onClick={() => void clear()}>
              {words.remove}
            </button>
          )}
        </div>
      </fieldset>
      <ul className="promise-list quiet">
        {words.promises.map((promise) => (
          <li key={promise}>
            <Icon name="lock" />
            {promise}
          </li>
        ))}
      </ul>
    </form>
  );
};
