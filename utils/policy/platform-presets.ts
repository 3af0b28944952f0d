import type { ConsoleId } from '@/utils/conversation/types';
import type { Clock, ConsoleRules, ReplyRules } from './response-policy';

/** A: two or more independent sources agree; B: one credible source; C: weak; none: nothing public, a house target. */
export type Confidence = 'A' | 'B' | 'C' | 'none';

/** What a platform measures, with where we know it from. Facts as of 2026-11, compiled in shared/consoles.md B and D. */
export interface PlatformPreset {
  rules: ConsoleRules;
  source: string;
  confidence: Confidence;
}

const strictReplies: ReplyRules = { assistRobotCounts: false, perfunctoryCounts: true, holdingCounts: true };

/** The 180 s clock that most platforms share; 100 s is the warning point agents know from 千牛 (consoles.md B3). */
const threeMinutes = (change: Partial<Clock>): Clock => ({
  id: 'three-minutes',
  origin: 'platform',
  measures: 'each-turn',
  unit: 'turn',
  limitSeconds: 180,
  warnAfterSeconds: 100,
  urgentAfterSeconds: 150,
  isAlarming: true,
  hours: { from: 480, to: 1380 },
  hoursApplyTo: 'moment',
  ...change,
});

export const platformPresets: Record<ConsoleId, PlatformPreset> = {
  pinduoduo: {
    rules: {
      clocks: [
        threeMinutes({ unit: 'customer-day', targetPercent: 95 }),
        {
          ...threeMinutes({ id: 'thirty-seconds', unit: 'turn', isAlarming: false }),
          limitSeconds: 30,
          warnAfterSeconds: 15,
          urgentAfterSeconds: 25,
        },
      ],
      pageClock: 'three-minutes',
      replies: strictReplies,
    },
    source:
      'Column names of the merchant report 客服绩效: 3分钟人工回复率(8-23点), 3分钟未回复人数, 30秒应答率(8-23点); countdown text in the page',
    confidence: 'A',
  },
  douyin: {
    rules: {
      clocks: [
        threeMinutes({
          hours: { from: 480, to: 1380 },
          hoursApplyTo: 'session-start',
          averageCapSeconds: 600,
          targetAverageSeconds: 90,
        }),
      ],
      // Assist robots count in the human stage; 消极敷衍 replies are invalid since 2026-09-29.
      replies: { assistRobotCounts: true, perfunctoryCounts: false, holdingCounts: true },
    },
    source:
      '飞鸽平均响应时长: per turn, sessions begun 08:00:00-22:59:59, an unanswered turn counts as 600 s (rule aJoPPkXuLRqc, in force 2026-09-08); 3分钟人工回复率 as a field of reports only',
    confidence: 'A',
  },
  jd: {
    rules: {
      clocks: [
        threeMinutes({
          id: 'first-thirty-seconds',
          measures: 'first-reply',
          unit: 'session',
          limitSeconds: 30,
          warnAfterSeconds: 15,
          urgentAfterSeconds: 25,
          targetPercent: 80,
          targetAverageSeconds: 40,
          hours: { from: 540, to: 1380 },
        }),
      ],
      replies: strictReplies,
    },
    source: '30秒应答率, 09:00-23:00, first answer of a session (39zn.cn 215407, insight.xiaoduoai.com FAQ D1qA)',
    confidence: 'B',
  },
  taobao: {
    rules: {
      clocks: [threeMinutes({ targetPercent: 90, averageCapSeconds: 600 })],
      replies: { assistRobotCounts: true, perfunctoryCounts: true, holdingCounts: true },
    },
    source: '旺旺3分钟人工响应率: turns, 8:00-23:00 (淘宝平台店铺真实体验分规范, ruleId 20009524, in force 2026-03-16)',
    confidence: 'A',
  },
  kuaishou: {
    rules: { clocks: [threeMinutes({ unit: 'customer-day', targetPercent: 70 })], replies: strictReplies },
    source: '人工3分钟回复率: customers of a day, 08:00-23:00 (citing edu.kwaixiaodian.com, since 2023-03)',
    confidence: 'A',
  },
  xiaohongshu: {
    rules: {
      clocks: [threeMinutes({ unit: 'session', hours: { from: 540, to: 1380 }, hoursApplyTo: 'session-start' })],
      replies: strictReplies,
    },
    source: '3分钟回复率: 09:00-23:00 by session start (douyin.ceyicm.cn/post/1514, aiyongtech.com id10853)',
    confidence: 'B',
  },
  wechat: {
    rules: {
      clocks: [
        threeMinutes({
          id: 'ninety-seconds',
          limitSeconds: 90,
          warnAfterSeconds: 45,
          urgentAfterSeconds: 70,
          hours: { from: 0, to: 1440 },
        }),
      ],
      replies: strictReplies,
    },
    source: 'The nudge in the page after 90 s ("你已超过90秒未回复该会话，请及时处理"); no rule text found',
    confidence: 'B',
  },
  '1688': {
    rules: {
      clocks: [threeMinutes({ id: 'house', origin: 'house', hours: { from: 0, to: 1440 } })],
      replies: strictReplies,
    },
    source: 'No rule of this console was found; 180 s as on most platforms, the shop sets its own',
    confidence: 'none',
  },
  vipshop: {
    rules: {
      clocks: [
        threeMinutes({
          id: 'house',
          origin: 'house',
          limitSeconds: 15,
          warnAfterSeconds: 7,
          urgentAfterSeconds: 11,
          targetPercent: 95,
          hours: { from: 0, to: 1440 },
        }),
      ],
      replies: strictReplies,
    },
    source: 'Nothing public was found; 15 s is what its supervisors practise',
    confidence: 'none',
  },
  other: {
    rules: {
      clocks: [threeMinutes({ id: 'house', origin: 'house', hours: { from: 0, to: 1440 } })],
      replies: strictReplies,
    },
    source: 'A console that an agent calibrated: its rules are not known, the shop sets its own',
    confidence: 'none',
  },
  practice: {
    rules: {
      clocks: [
        threeMinutes({
          id: 'practice',
          limitSeconds: 60,
          warnAfterSeconds: 20,
          urgentAfterSeconds: 40,
          hours: { from: 0, to: 1440 },
        }),
      ],
      pageClock: 'practice',
      replies: strictReplies,
    },
    source: 'The practice page: shortened so that every stage is seen within a minute',
    confidence: 'A',
  },
};
