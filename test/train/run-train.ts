/**
 * `npm run train`: learns the local model from our own sentences and writes utils/phrase-check/model/model-data.ts.
 * The same sentences give the same bytes. One family in five is held back and only measured.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { findCandidates } from '@/utils/phrase-check/find-candidates';
import { readDraftFacts } from '@/utils/phrase-check/judge/draft-facts';
import { judgeCandidates } from '@/utils/phrase-check/judge-candidates';
import { nameEvidence } from '@/utils/phrase-check/model/evidence';
import {
  forEachStretchFeature,
  formOpinion,
  type LocalModel,
  measureModel,
  type Stretch,
  writeModel,
} from '@/utils/phrase-check/model/local-model';
import { skipGreeting } from '@/utils/phrase-check/model/propose';
import { phraseCategories } from '@/utils/policy/rule-set';
import { foldText } from '@/utils/text/fold';
import { type KnownFeature, packModel, placeFeatures, rankFeatures } from './pack-model';
import { isHurtful, readSentences, type Sentence } from './read-sentences';
import { type Example, trainScores } from './train-scores';

const mostBytes = 200 * 1024;
/** Rarer features are chance. */
const leastCount = 4;
const plan = { rounds: 8, learningRate: 0.1, dropShare: 0.4, seed: 7, models: 4 };

const compiled = getCompiledRules({ ...defaultRules, model: undefined });
/** A sentence as the check hands it to the model: folded, with what the rules found. */
const readPlaces = (it: Sentence) => {
  const text = foldText(it.text, compiled.folding);
  const sighting = findCandidates(compiled, text);
  return { text, sighting, places: judgeCandidates(compiled, sighting, readDraftFacts(text, sighting, []), undefined) };
};
const readStretch = (it: Sentence): Stretch => {
  const { text, sighting, places } = readPlaces(it);
  const evidence = nameEvidence(places, sighting).map(({ hash }) => hash);
  return { codes: text.codes, start: skipGreeting(text), end: text.length, evidence };
};
const labelOf = (it: Sentence): number => (isHurtful(it) ? phraseCategories.indexOf(it.category) + 1 : 0);

const countFeatures = (stretches: readonly Stretch[]): KnownFeature[] => {
  const counts = new Map<number, number>();
  for (const stretch of stretches) {
    const own = new Set<number>();
    forEachStretchFeature(stretch, (hash) => void own.add(hash));
    for (const hash of own) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= leastCount).map(([hash, count]) => ({ hash, count }));
};

const buildExamples = (sentences: readonly Sentence[], stretches: readonly Stretch[], hashes: Map<number, number>) =>
  sentences.map((it, index): Example => {
    const features: number[] = [];
    const stretch = stretches[index];
    if (stretch)
      forEachStretchFeature(stretch, (hash) => {
        const feature = hashes.get(hash);
        if (feature !== undefined) features.push(feature);
      });
    return { features: Int32Array.from(features), label: labelOf(it) };
  });

const learn = (sentences: readonly Sentence[]): LocalModel => {
  const texts = sentences.map(readStretch);
  const all = countFeatures(texts);
  const first = trainScores(
    buildExamples(sentences, texts, new Map(all.map(({ hash }, index) => [hash, index]))),
    all.length,
    { ...plan, models: 1 },
  );
  const perSlot = measureModel(1) - measureModel(0);
  const slotCount = Math.floor((mostBytes - measureModel(0)) / perSlot);
  console.log(`${all.length} features seen often enough, room for ${slotCount}`);
  const placed = placeFeatures(all, rankFeatures(all, first), slotCount);
  // Once more with what has a place: the others' part is taken over by those that stay.
  const kept = [...placed].filter((index) => index >= 0).map((index) => all[index] ?? { hash: 0, count: 0 });
  const second = trainScores(
    buildExamples(sentences, texts, new Map(kept.map(({ hash }, index) => [hash, index]))),
    kept.length,
    plan,
  );
  const indexOfHash = new Map(kept.map(({ hash }, index) => [hash, index]));
  const featureAt = placed.map((index) => (index < 0 ? -1 : (indexOfHash.get(all[index]?.hash ?? 0) ?? -1)));
  return packModel(kept, featureAt, second);
};

/** What we offer instead is good by definition: the model learns it with the rest. */
const offered: Sentence[] = [...new Set(defaultRules.rules.flatMap((rule) => rule.alternatives))].map((text) => ({
  text,
  kind: 'alternative',
  family: 'alternative',
  variant: 'plain',
  isHeldBack: false,
}));

/** What agents put before and behind any sentence, kind or not: it must not decide. */
const heads = ['', '', '好的，', '嗯，', '好的呢，', '收到，', '这边看了，', '麻烦您，', '谢谢您，'];
const tails = ['', '哦', '呢', '哈', '的', '呀', '～', '。', '！', '😊', '哦～', '呢亲', '哈亲', '了哦', '🌹', '~~'];

/** The same sentence with another head and tail, the same one each time. */
const dressUp = (it: Sentence, index: number): Sentence => ({
  ...it,
  text: `${heads[index % heads.length]}${it.text.replace(/[。！～]$/, '')}${tails[(index * 7) % tails.length]}`,
});

const write = (file: string, text: string) =>
  writeFileSync(join(fileURLToPath(new URL('../..', import.meta.url)), 'utils/phrase-check/model', file), text);

const sentences = [...readSentences(), ...offered];
const trainedOn = sentences.filter((it) => !it.isHeldBack);
const model = learn([...trainedOn, ...trainedOn.map(dressUp)]);
const bytes = writeModel(model);
write(
  'model-data.ts',
  `/** The local model, written by \`npm run train\` from test/train/sentences: ${bytes.length} bytes as base64. */\nexport const modelData =\n  '${Buffer.from(bytes).toString('base64')}';\n`,
);
console.log(`${bytes.length} bytes`);

const report = (name: string, these: readonly Sentence[]) => {
  const rows = these.map((it) => {
    const opinion = formOpinion(model, readStretch(it));
    return {
      isHurtful: isHurtful(it),
      isRight: isHurtful(it) && it.category === opinion.category,
      margin: opinion.margin,
    };
  });
  const harmless = rows
    .filter((it) => !it.isHurtful)
    .map((it) => it.margin)
    .sort((a, b) => b - a);
  const hurtful = rows.filter((it) => it.isHurtful);
  console.log(
    name,
    these.length,
    [0.005, 0.01, 0.02, 0.05, 0.085, 0.12]
      .map((share) => {
        const bound = harmless[Math.floor(share * harmless.length)] ?? 0;
        return `${(hurtful.filter((it) => it.margin > bound).length / hurtful.length).toFixed(3)}@${share} (${bound.toFixed(2)})`;
      })
      .join(' '),
    'category',
    (hurtful.filter((it) => it.isRight).length / hurtful.length).toFixed(3),
  );
};
report(
  'held back',
  sentences.filter((it) => it.isHeldBack),
);
