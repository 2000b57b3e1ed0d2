/** Weights that are learned by AdaGrad: each takes smaller steps the more it has moved. */
export class Weights {
  readonly values: Float32Array;
  private readonly moved: Float32Array;

  constructor(size: number, first: (at: number) => number = () => 0) {
    this.values = Float32Array.from({ length: size }, (_, at) => first(at));
    this.moved = new Float32Array(size).fill(0.01);
  }

  of(at: number): number {
    return this.values[at] ?? 0;
  }

  descend(at: number, gradient: number, rate: number): void {
    const moved = (this.moved[at] ?? 0) + gradient * gradient;
    this.moved[at] = moved;
    this.values[at] = this.of(at) - (rate * gradient) / Math.sqrt(moved);
  }
}
