import type { Random } from '../../db/seed/demo/random.ts';
import type { Settings } from './train-model.ts';
import { Weights } from './weights.ts';

/** One message as the network learns from it; `wanted` is null where nobody labelled it. */
export interface Row {
  inputs: number[];
  wanted: (0 | 1 | null)[];
}

/** The network of `domain/understanding/classifier.ts` while it learns, in full precision. */
export class Network {
  readonly inputs: Weights;
  readonly hiddenBiases: Weights;
  readonly outputs: Weights;
  readonly biases: Weights;
  readonly direct: Weights;
  private readonly units: Float32Array;
  private readonly blame: Float32Array;

  private readonly features: readonly string[];
  private readonly labels: readonly string[];
  private readonly settings: Settings;

  constructor(
    features: readonly string[],
    labels: readonly string[],
    settings: Settings,
    random: Random,
  ) {
    this.features = features;
    this.labels = labels;
    this.settings = settings;
    const { hidden, trust, bias } = settings;
    this.units = new Float32Array(hidden);
    this.blame = new Float32Array(hidden);
    this.inputs = new Weights(features.length * hidden, () => 0.08 * gaussian(random));
    this.hiddenBiases = new Weights(hidden);
    this.outputs = new Weights(labels.length * hidden, () => gaussian(random) / Math.sqrt(hidden));
    this.biases = new Weights(labels.length, () => bias);
    this.direct = new Weights(features.length * labels.length, (at) =>
      features[Math.floor(at / labels.length)] === `rule:${labels[at % labels.length]}` ? trust : 0,
    );
  }

  /** One step down the error on one message, with a part of what it says left out by chance. */
  learn({ inputs, wanted }: Row, rate: number, random: Random): void {
    const seen = inputs.filter((input) => !random.chance(this.leftOut(this.features[input] ?? '')));
    this.sumInputs(seen, random);
    this.blame.fill(0);
    for (const [label, target] of wanted.entries())
      if (target !== null) this.learnLabel(label, target, seen, rate);
    this.passBlame(seen, rate);
  }

  /** The rules were made for most of these messages: trusted as they look here, they would be trusted too much. */
  private leftOut(feature: string): number {
    if (isSure(feature)) return 0;
    return feature.startsWith('rule:') ? this.settings.withoutRule : this.settings.withoutWord;
  }

  private sumInputs(seen: number[], random: Random): void {
    const { hidden, withoutUnit } = this.settings;
    this.units.set(this.hiddenBiases.values);
    for (const input of seen)
      for (let unit = 0; unit < hidden; unit++)
        this.units[unit] = (this.units[unit] ?? 0) + this.inputs.of(input * hidden + unit);
    for (let unit = 0; unit < hidden; unit++) {
      const sum = this.units[unit] ?? 0;
      const isOut = sum <= 0 || random.chance(withoutUnit);
      this.units[unit] = isOut ? 0 : sum / (1 - withoutUnit);
    }
  }

  private learnLabel(label: number, target: 0 | 1, seen: number[], rate: number): void {
    const { hidden, decay } = this.settings;
    const straight = seen.filter((input) => isDirect(this.features[input] ?? ''));
    const error = this.likelihood(label, straight) - target;
    for (let unit = 0; unit < hidden; unit++) {
      const at = label * hidden + unit;
      const weight = this.outputs.of(at);
      this.blame[unit] = (this.blame[unit] ?? 0) + error * weight;
      const on = this.units[unit] ?? 0;
      if (on !== 0) this.outputs.descend(at, error * on + decay * weight, rate);
    }
    for (const input of straight) {
      const at = input * this.labels.length + label;
      this.direct.descend(at, error + decay * this.direct.of(at), rate);
    }
    this.biases.descend(label, error, rate);
  }

  private likelihood(label: number, straight: number[]): number {
    const { hidden } = this.settings;
    let sum = this.biases.of(label);
    for (let unit = 0; unit < hidden; unit++)
      sum += this.outputs.of(label * hidden + unit) * (this.units[unit] ?? 0);
    for (const input of straight) sum += this.direct.of(input * this.labels.length + label);
    return 1 / (1 + Math.exp(-sum));
  }

  private passBlame(seen: number[], rate: number): void {
    const { hidden, withoutUnit, decay } = this.settings;
    for (let unit = 0; unit < hidden; unit++) {
      if (this.units[unit] === 0) continue;
      const blame = (this.blame[unit] ?? 0) / (1 - withoutUnit);
      this.hiddenBiases.descend(unit, blame, rate);
      for (const input of seen) {
        const at = input * hidden + unit;
        this.inputs.descend(at, blame + decay * this.inputs.of(at), rate);
      }
    }
  }
}

/** What the rules found goes straight to the labels too. */
export const isDirect = (feature: string) => /^(?:rule|has):/.test(feature);

/** An entity that was found is there, and no rule of this kind was made to fit single messages. */
const isSure = (feature: string) => /^(?:rule:(?:service|cue|entity):|has:)/.test(feature);

const gaussian = (random: Random) =>
  Math.sqrt(-2 * Math.log(random.next() + 1e-12)) * Math.cos(2 * Math.PI * random.next());
