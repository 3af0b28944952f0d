import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Makes the chimes in public/sounds, all of them ours: `npx tsx test/support/render-sounds.ts`. 16 kHz mono PCM, at most 30 KB each. */
const folder = fileURLToPath(new URL('../../public/sounds/', import.meta.url));
const rate = 16_000;
const seconds = 0.9;
const attackSeconds = 0.008;

interface Note {
  /** Hz. */
  pitch: number;
  at: number;
  /** Seconds until it has faded to a third. */
  fades: number;
}

/** Rising for what becomes urgent, doubled when overdue, falling when nobody is there, one bell for a promise. */
const chimes: Record<string, Note[]> = {
  warn: [{ pitch: 660, at: 0, fades: 0.22 }],
  urgent: [
    { pitch: 660, at: 0, fades: 0.16 },
    { pitch: 880, at: 0.18, fades: 0.24 },
  ],
  overdue: [
    { pitch: 880, at: 0, fades: 0.12 },
    { pitch: 1175, at: 0.14, fades: 0.14 },
    { pitch: 880, at: 0.38, fades: 0.12 },
    { pitch: 1175, at: 0.52, fades: 0.2 },
  ],
  presence: [
    { pitch: 784, at: 0, fades: 0.18 },
    { pitch: 587, at: 0.22, fades: 0.18 },
    { pitch: 440, at: 0.44, fades: 0.24 },
  ],
  promise: [
    { pitch: 988, at: 0, fades: 0.3 },
    { pitch: 1482, at: 0, fades: 0.18 },
  ],
};

const readLevel = (notes: Note[], at: number): number => {
  const parts = notes
    .filter((note) => at >= note.at)
    .map((note) => {
      const since = at - note.at;
      const loudness = Math.min(1, since / attackSeconds) * Math.exp(-since / note.fades);
      // A fundamental and a faint octave: soft, and heard on small speakers.
      return (
        loudness *
        (0.8 * Math.sin(2 * Math.PI * note.pitch * since) + 0.15 * Math.sin(4 * Math.PI * note.pitch * since))
      );
    });
  const fadeOut = Math.min(1, (seconds - at) / 0.05);
  return (parts.reduce((sum, part) => sum + part, 0) / 2) * fadeOut;
};

const renderWav = (notes: Note[]): Buffer => {
  const count = Math.round(rate * seconds);
  const wav = Buffer.alloc(44 + count * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + count * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(count * 2, 40);
  for (let index = 0; index < count; index += 1) {
    wav.writeInt16LE(Math.round(Math.max(-1, Math.min(1, readLevel(notes, index / rate))) * 32_000), 44 + index * 2);
  }
  return wav;
};

mkdirSync(folder, { recursive: true });
for (const [name, notes] of Object.entries(chimes)) writeFileSync(`${folder}${name}.wav`, renderWav(notes));
