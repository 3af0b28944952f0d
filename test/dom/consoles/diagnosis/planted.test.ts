import { beforeEach, describe, expect, it } from 'vitest';
import { diagnoseCalibration, diagnosePinduoduo } from '@/utils/consoles/diagnosed-adapters';
import { createNameCensor } from '@/utils/consoles/diagnosis/censor-names';
import { sketchPage } from '@/utils/consoles/diagnosis/sketch-page';
import type { DiagnosedAdapter } from '@/utils/consoles/diagnosis/types';
import { writeDiagnosis } from '@/utils/consoles/diagnosis/write-diagnosis';
import { writeTree } from '@/utils/consoles/diagnosis/write-tree';
import { createPlantedStrings, plantStrings } from '../../../support/planted-strings';
import { pinduoduoCalibration } from '../calibrated/calibrations';
import { drawPinduoduo } from '../pinduoduo-page';

const planted = createPlantedStrings(1000);

const diagnose = (adapter: DiagnosedAdapter, path = '/chat-merchant/index.html') =>
  writeDiagnosis(document, {
    address: new URL(path, 'https://mms.pinduoduo.com'),
    adapter,
    extensionVersion: '0.1.0',
    browser: 'Chrome 142',
  });

/** Everything that stands in the page, wherever. */
const readWholePage = (scope: Document | ShadowRoot = document): string => {
  const nested = [...scope.querySelectorAll('*')].flatMap((element) => [
    element.shadowRoot ? readWholePage(element.shadowRoot) : '',
    element instanceof HTMLIFrameElement && element.contentDocument ? readWholePage(element.contentDocument) : '',
  ]);
  const own = 'documentElement' in scope ? scope.documentElement.outerHTML : scope.innerHTML;
  return [own, ...nested].join('\n');
};

const findLeaks = (text: string): string[] => planted.filter((it) => text.toLowerCase().includes(it.toLowerCase()));

beforeEach(() => {
  drawPinduoduo({
    family: 'cs',
    rows: [
      { customer: '1000000000001', name: '王小明', group: 'waiting', remainingSeconds: 100, isActive: true },
      { customer: '1000000000002', name: '李雷', group: 'answered', isActive: false },
    ],
    messages: [
      { id: '1', author: 'customer', text: '我的手机是13812345678' },
      { id: '2', author: 'agent', text: '好的' },
    ],
    open: '1000000000001',
    status: 'online',
  });
});

describe('what a diagnosis lets through', () => {
  it('is none of 1,000 strings planted in texts, values, names, addresses, styles, comments, shadow roots and frames', () => {
    expect(new Set(planted).size).toBe(1000);
    expect(plantStrings(planted)).toBe(1000);
    const page = readWholePage().toLowerCase();
    const escaped = (text: string) => text.toLowerCase().replace(/&/g, '&amp;');
    expect(planted.filter((it) => !page.includes(escaped(it)))).toEqual([]);
    const text = diagnose(diagnosePinduoduo(document));
    expect(findLeaks(text)).toEqual([]);
    expect(text).toMatch(/^[\n -~]*$/);
    expect(text).not.toContain('cut:');
  });

  it("is none of them either where the agent's own calibration or the address names them", () => {
    for (const [index, string] of planted.entries()) {
      if (index % 50 === 0) document.body.innerHTML = '';
      const name = string.replace(/"/g, '');
      const calibration = {
        ...pinduoduoCalibration,
        parts: {
          ...pinduoduoCalibration.parts,
          rowName: { locators: [{ css: `[title="${name}"]`, text: name, how: 'data' as const }] },
          openName: { locators: [{ css: `.${name}`, text: name, how: 'class' as const }], shadow: [`#${name}`] },
        },
        authors: { rules: [{ author: 'agent' as const, has: `.${name} > li` }] },
        messageId: { attribute: name },
      };
      const path = `/chat/${encodeURIComponent(name)}/list?name=${encodeURIComponent(name)}#${encodeURIComponent(name)}`;
      const text = diagnose(diagnoseCalibration(document, calibration), path);
      expect(text.toLowerCase()).not.toContain(name.toLowerCase());
      expect(text.toLowerCase()).not.toContain(encodeURIComponent(name).toLowerCase());
    }
  });

  it('is no customer, no message and no number of the console itself, and nothing that we draw', () => {
    const own = document.createElement('warm-reply');
    own.attachShadow({ mode: 'open' }).innerHTML = '<p class="list">王小明</p>';
    document.documentElement.append(own);
    const text = diagnose(diagnosePinduoduo(document));
    expect(text).not.toMatch(/10000000|138123|warm-reply\b(?!-)/);
    own.remove();
  });
});

describe('what a diagnosis tells', () => {
  it('names tags, roles and the names our own selectors look for, with like siblings counted once', () => {
    document
      .querySelector('.msg-list')
      ?.insertAdjacentHTML('beforeend', '<li class="onemsg unknownthing" role="listitem"><b>x</b></li>'.repeat(40));
    const text = diagnose(diagnosePinduoduo(document));
    expect(text).toContain('textarea#replyTextarea.custom-scroll');
    expect(text).toContain('div.chat-item-box.transition.active[data-move-?');
    expect(text).toMatch(/li\.onemsg\.\?\d+\[role=listitem] \(1\) x40\n\s+b ~text\n/);
  });

  it('gives the same unknown name the same number, and another one another', () => {
    document.body.innerHTML = '<i class="qwertz"></i><b class="qwertz asdfgh"></b><div id="box-asdfgh"></div>';
    const text = diagnose(diagnosePinduoduo(document));
    const [, first, second] = /i\.(\?\d+)\n.*b\.\1\.(\?\d+)\n/.exec(text) ?? [];
    expect(first).toBeDefined();
    expect(text).toContain(`div#box-${second}`);
  });

  it('says how many elements each selector finds and which parts are missing', () => {
    document.querySelector('#replyTextarea')?.remove();
    const text = diagnose(diagnosePinduoduo(document));
    expect(text).toContain('missing: composer');
    expect(text).toContain('composer\n 0: textarea#replyTextarea\n');
    expect(text).toContain('row\n 2: .chat-item-box[data-random]\n');
    expect(text).toContain('adapter: code 1');
    expect(text).toContain('address: mms.pinduoduo.com/chat-merchant/index.html\n');
  });

  it('writes which parts a calibration has lost', () => {
    document.querySelector('.chat-list-box')?.classList.replace('chat-list-box', 'renamed');
    const text = diagnose(diagnoseCalibration(document, pinduoduoCalibration));
    expect(text).toContain('missing: conversationList');
    expect(text).toContain('adapter: calibration agent checked 1790000000000');
  });

  it('stops at a page without end, and says so', () => {
    document.body.innerHTML = '<p></p>'.repeat(400);
    const censor = createNameCensor([]);
    expect(writeTree(sketchPage(document, censor, 300), 1000)).toContain('cut: the page has more elements');
    expect(writeTree(sketchPage(document, censor), 1000)).not.toContain('cut:');
  });
});
