import { describe, expect, it } from 'vitest';
import { leaveOutDoubts } from '@/utils/phrase-check/leave-out-doubts';
import type { Finding } from '@/utils/phrase-check/types';

const finding = (ruleId: string, severity: Finding['severity']): Finding => ({
  ...{ ruleId, severity, category: 'stalling', start: 0, end: 2, text: '稍等', reason: '', alternatives: [] },
});

describe('what speaks against a text that is offered', () => {
  it('is every finding but a quiet one of the local model', () => {
    const [doubt, loud, rule] = [
      finding('model-stalling', 'hint'),
      finding('model-hostility', 'warn'),
      finding('stalling-no-time', 'hint'),
    ];
    expect(leaveOutDoubts([doubt, loud, rule])).toEqual([loud, rule]);
  });
});
