import { useEffect, useMemo, useRef, useState } from 'react';
import { Brand } from '@/components/shared/page/Brand';
import { NoticeRegion } from '@/components/shared/page/NoticeRegion';
import { Switch } from '@/components/shared/page/Switch';
import { type Tab, Tabs } from '@/components/shared/page/Tabs';
import type { OpenConsole, Team } from '@/components/shared/page/types';
import { useNotice } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { CaptureArticle } from './CaptureArticle';
import { KnowledgeTab } from './KnowledgeTab';
import { PasteTab } from './PasteTab';
import { PhrasesTab } from './PhrasesTab';
import { QueueTab } from './QueueTab';
import { SpokenJobView } from './SpokenJobView';
import { findInsertable } from './spoken-job';
import { chooseConsole, findTarget, isParked } from './target';
import type { Capture, SidePanelIo } from './types';
import { useCapture } from './use-capture';
import { useCustomerWords } from './use-customer-words';
import { useKnowledge } from './use-knowledge';
import { useSpokenJob } from './use-spoken-job';

interface SidePanelProps {
  t: PageCatalogue;
  io: SidePanelIo;
  consoles: readonly OpenConsole[];
  team: Team;
  /** From the policy. */
  snoozeMinutes: number;
  hasEndpoint: boolean;
  /** 全部本地 is on: no model is asked, whatever is set. */
  staysLocal?: boolean;
  suggestionsEnabled: boolean;
  address: '您' | '亲';
  /** The agent's own defaults and the shop's voice; by default the address alone. */
  speakOptions?: SpeakOptions;
  /** The browser's own model is chosen. */
  isBuiltIn?: boolean;
  /** A text sent from the browser's context menu; `id` grows with each. */
  incoming: { id: number; text: string } | undefined;
  /** Another one, to be kept. */
  capture?: Capture | undefined;
  onToggleSuggestions(isOn: boolean): void;
}

type TabId = 'knowledge' | 'phrases' | 'paste' | 'queue';

const useCurrentTarget = (consoles: readonly OpenConsole[]) => {
  const lastTabId = useRef<number>(undefined);
  const console = chooseConsole(consoles, lastTabId.current);
  useEffect(() => {
    lastTabId.current = console?.tabId;
  }, [console]);
  return findTarget(console);
};

/** What is made for keeping speaks with the shop's voice as well, whatever else is asked of it. */
const withVoice = (io: SidePanelIo, voice: SpeakOptions['voice']): SidePanelIo => ({
  ...io,
  speak: (text, asked) => io.speak(text, voice ? { voice, ...asked } : asked),
});

export const SidePanel = (props: SidePanelProps) => {
  const { t, io, consoles, team, hasEndpoint, suggestionsEnabled, address, incoming } = props;
  const [tab, setTab] = useState<TabId>('knowledge');
  const { notice, notify } = useNotice();
  const knowledge = useKnowledge(io);
  const current = useCurrentTarget(consoles);
  const readSaid = useCustomerWords(io, current, team.queue);
  const options = useMemo(() => props.speakOptions ?? { address }, [props.speakOptions, address]);
  const knowledgeIo = useMemo(() => withVoice(io, options.voice), [io, options.voice]);
  const { job, ...hold } = useSpokenJob({ io, options, readSaid, asksLlm: hasEndpoint && suggestionsEnabled });

  const speakPasted = (text: string) => hold.ask(t.sidepanel.paste.title, text, current);
  const handledId = useRef(0);
  useEffect(() => {
    if (!incoming || handledId.current === incoming.id) return;
    handledId.current = incoming.id;
    setTab('paste');
    hold.ask(t.sidepanel.paste.title, incoming.text, current);
  });

  const keeping = useCapture(props.capture, ({ kind }) => {
    hold.close();
    setTab(kind === 'article' ? 'knowledge' : 'phrases');
  });
  const keepArticle = async (article: Pick<Article, 'title' | 'body'>) => {
    const kept = await knowledge.keepArticle(article);
    if (!kept.ok) return notify(t.sidepanel.knowledge.importProblems[kept.reason.kind](1), 'bad');
    keeping.done();
    notify(t.sidepanel.capture.kept);
  };

  const speakAndInsert = (article: Article) => {
    const asked = hold.ask(article.title, article.body, current);
    const text = findInsertable(asked.offline);
    if (current && text !== undefined && !isParked(current, consoles)) void hold.insert(asked, current, text);
  };
  const copy = async (text: string) =>
    (await io.copy(text)) ? notify(t.common.copied) : notify(t.sidepanel.copyFailed, 'bad');

  const tabs: Tab<TabId>[] = [
    { id: 'knowledge', label: t.sidepanel.tabs.knowledge, icon: 'book' },
    { id: 'phrases', label: t.sidepanel.tabs.phrases, icon: 'chat' },
    { id: 'paste', label: t.sidepanel.tabs.paste, icon: 'paste' },
    { id: 'queue', label: t.sidepanel.tabs.queue, icon: 'people', count: team.queue.length },
  ];
  return (
    <div className="panel">
      <header className="panel-head">
        <h1 className="panel-title">
          <Brand t={t} />
        </h1>
        <Switch label={t.sidepanel.suggestions} isOn={suggestionsEnabled} onChange={props.onToggleSuggestions} />
        <p className={current ? 'target-bar' : 'target-bar quiet'}>
          {current ? t.sidepanel.target.now(current.name) : t.sidepanel.target.nowNone}
        </p>
      </header>
      <main className="panel-main">
        {job ? (
          <SpokenJobView
            t={t}
            job={job}
            consoles={consoles}
            current={current}
            hasEndpoint={hasEndpoint}
            staysLocal={props.staysLocal}
            isBuiltIn={props.isBuiltIn}
            onChange={(change) => hold.change(job, change)}
            onShow={hold.show}
            onBack={hold.close}
            onInsert={(version, target, text) => void hold.insert(version, target, text)}
            onCopy={(text) => void copy(text)}
            onStartLlm={hold.startLlm}
            onCancelLlm={hold.cancelLlm}
            onPoint={io.point}
            onRetarget={hold.retarget}
            onOpenOptions={io.openOptions}
          />
        ) : (
          <Tabs<TabId> label={t.sidepanel.tabs.label} tabs={tabs} selected={tab} onSelect={setTab}>
            {tab === 'knowledge' && keeping.capture?.kind === 'article' && (
              <CaptureArticle
                key={keeping.capture.id}
                t={t}
                capture={keeping.capture}
                articles={knowledge.articles ?? []}
                onSave={(article) => void keepArticle(article)}
                onCancel={keeping.done}
              />
            )}
            {tab === 'phrases' && (
              <PhrasesTab
                t={t}
                io={io.phrases}
                notify={notify}
                capture={keeping.capture?.kind === 'phrase' ? keeping.capture : undefined}
                onCaptured={keeping.done}
                onCopy={(text) => void copy(text)}
              />
            )}
            {tab === 'knowledge' && (
              <KnowledgeTab
                t={t}
                io={knowledgeIo}
                knowledge={knowledge}
                address={address}
                target={current}
                notify={notify}
                onSpeak={(article) => hold.ask(article.title, article.body, current)}
                onSpeakAndInsert={speakAndInsert}
              />
            )}
            {tab === 'paste' && <PasteTab t={t} initialText={incoming?.text ?? ''} onSpeak={speakPasted} />}
            {tab === 'queue' && (
              <QueueTab
                t={t}
                clock={io.clock}
                duty={io.duty}
                consoles={consoles}
                team={team}
                snoozeMinutes={props.snoozeMinutes}
                onPoint={io.point}
              />
            )}
          </Tabs>
        )}
      </main>
      <NoticeRegion notice={notice} />
    </div>
  );
};
