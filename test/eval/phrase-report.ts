import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import type { Finding, RuleSet } from '@/utils/phrase-check/types';
import { phraseCategories, type Severity, severities } from '@/utils/policy/rule-set';
import { readSentences } from '../train/read-sentences';

const spanSchema = z.object({
  id: z.string(),
  text: z.string(),
  category: z.string(),
  span: z.string(),
  spans: z.optional(z.array(z.string())),
  severity: z.enum(severities),
  variant: z.string(),
});
const benignSchema = z.object({ id: z.string(), text: z.string(), kind: z.string(), variant: z.string() });
export type NegativeRow = z.infer<typeof spanSchema>;
export type BenignRow = z.infer<typeof benignSchema>;

export interface PhraseSets {
  negatives: NegativeRow[];
  benign: BenignRow[];
}

/** Shares are 0-1. */
export interface PhraseFigures {
  rows: number;
  recall: number;
  /** Among rows whose own severity is warn or block. */
  recallAtWarn: number;
  /** Found, and in the row's own category. */
  sameCategory: number;
  anyOverlap: number;
  /** Intersection over union of the marked words at least a half. */
  goodSpan: number;
}

export interface PhraseReport {
  all: PhraseFigures;
  byCategory: Record<string, PhraseFigures>;
  byVariant: Record<string, PhraseFigures>;
  benignRows: number;
  benignAny: number;
  benignAtWarn: number;
  benignByKind: Record<string, { rows: number; any: number; atWarn: number }>;
  misses: { row: NegativeRow; findings: Finding[]; problem: 'missed' | 'below warn' | 'span' }[];
  falseAlarms: { row: BenignRow; findings: Finding[] }[];
}

const readRows = <Row>(path: string, schema: z.ZodType<Row>, headLines = 0): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(headLines)
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

export const readDevelopmentSets = (folder = 'test/fixtures/language'): PhraseSets => ({
  negatives: readRows(`${folder}/negative_dev.jsonl`, spanSchema),
  benign: readRows(`${folder}/benign_dev.jsonl`, benignSchema),
});

const ownHurtfulSchema = z.object({
  text: z.string(),
  category: z.enum(phraseCategories),
  span: z.string(),
  severity: z.optional(z.enum(severities)),
});
const ownBenignSchema = z.object({ text: z.string(), kind: z.string() });

/** The fifth of our own sentences that the model never learns from, split by idea (test/train/read-sentences.ts). */
export const readHeldBack = (): PhraseSets => {
  const rows = readSentences()
    .filter((it) => it.isHeldBack)
    .map((it, index) => ({ ...it, id: `held-back-${index}` }));
  return {
    negatives: rows.flatMap((row) => ('category' in row ? [row] : [])),
    benign: rows.flatMap((row) => ('category' in row ? [] : [row])),
  };
};

/** What shared/phrase-taxonomy.md says of the two quiet categories; the own rounds carry no severity of their own. */
const quietCategories: readonly string[] = ['stalling', 'officialese'];

/** A round of own sentences (test/train/phrases); its first line says where it comes from. */
export function readOwnRound(round: number, folder = 'test/train/phrases'): PhraseSets {
  const path = (kind: string): string => `${folder}/round-${round}-${kind}.jsonl`;
  const variant = 'own';
  return {
    negatives: readRows(path('hurtful'), ownHurtfulSchema, 1).map((row, index) => ({
      ...row,
      id: `own-${round}-${index}`,
      severity: row.severity ?? (quietCategories.includes(row.category) ? 'hint' : 'warn'),
      variant,
    })),
    benign: readRows(path('benign'), ownBenignSchema, 1).map((row, index) => ({
      ...row,
      id: `own-${round}-b${index}`,
      variant,
    })),
  };
}

const isAtWarn = (severity: Severity): boolean => severity !== 'hint';

function measureOverlap(row: NegativeRow, findings: readonly Finding[]): number {
  let best = 0;
  for (const span of row.spans ?? [row.span]) {
    const start = row.text.indexOf(span);
    const end = start + span.length;
    for (const finding of findings) {
      const shared = Math.max(0, Math.min(end, finding.end) - Math.max(start, finding.start));
      best = Math.max(best, shared / (end - start + finding.end - finding.start - shared));
    }
  }
  return best;
}

interface Judged {
  row: NegativeRow;
  findings: Finding[];
  overlap: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function summarise(rows: readonly Judged[]): PhraseFigures {
  const count = (test: (judged: Judged) => boolean): number => rows.filter(test).length;
  const strict = rows.filter(({ row }) => isAtWarn(row.severity));
  return {
    rows: rows.length,
    recall: share(
      count(({ findings }) => findings.length > 0),
      rows.length,
    ),
    recallAtWarn: share(
      strict.filter(({ findings }) => findings.some((finding) => isAtWarn(finding.severity))).length,
      strict.length,
    ),
    sameCategory: share(
      count(({ row, findings }) => findings.some((finding) => finding.category === row.category)),
      rows.length,
    ),
    anyOverlap: share(
      count(({ overlap }) => overlap > 0),
      rows.length,
    ),
    goodSpan: share(
      count(({ overlap }) => overlap >= 0.5),
      rows.length,
    ),
  };
}

const groupFigures = (rows: readonly Judged[], keyOf: (row: NegativeRow) => string): Record<string, PhraseFigures> => {
  const keys = [...new Set(rows.map(({ row }) => keyOf(row)))].sort();
  return Object.fromEntries(keys.map((key) => [key, summarise(rows.filter(({ row }) => keyOf(row) === key))]));
};

function findProblem({ row, findings, overlap }: Judged): 'missed' | 'below warn' | 'span' | undefined {
  if (findings.length === 0) return 'missed';
  if (isAtWarn(row.severity) && !findings.some((finding) => isAtWarn(finding.severity))) return 'below warn';
  return overlap < 0.5 ? 'span' : undefined;
}

/** Measures a rule set on labelled sentences. Pure. */
export function evaluatePhrases(rules: RuleSet, sets: PhraseSets): PhraseReport {
  const judged = sets.negatives.map((row) => {
    const findings = checkDraft(row.text, rules);
    return { row, findings, overlap: measureOverlap(row, findings) };
  });
  const benign = sets.benign.map((row) => ({ row, findings: checkDraft(row.text, rules) }));
  const isAlarm = ({ findings }: { findings: Finding[] }): boolean => findings.length > 0;
  const isLoud = ({ findings }: { findings: Finding[] }): boolean =>
    findings.some((finding) => isAtWarn(finding.severity));
  const kinds = [...new Set(sets.benign.map((row) => row.kind))].sort();
  return {
    all: summarise(judged),
    byCategory: groupFigures(judged, (row) => row.category),
    byVariant: groupFigures(judged, (row) => row.variant),
    benignRows: benign.length,
    benignAny: share(benign.filter(isAlarm).length, benign.length),
    benignAtWarn: share(benign.filter(isLoud).length, benign.length),
    benignByKind: Object.fromEntries(
      kinds.map((kind) => {
        const rows = benign.filter(({ row }) => row.kind === kind);
        return [kind, { rows: rows.length, any: rows.filter(isAlarm).length, atWarn: rows.filter(isLoud).length }];
      }),
    ),
    misses: judged.flatMap((one) => {
      const problem = findProblem(one);
      return problem ? [{ row: one.row, findings: one.findings, problem }] : [];
    }),
    falseAlarms: benign.filter(isAlarm),
  };
}
