/** Runs steps one after the other, in the order they were asked for; a failed step does not stop the next. */
export class InOrder {
  private tail: Promise<unknown> = Promise.resolve();
  private underWay = 0;

  get idle(): boolean {
    return this.underWay === 0;
  }

  run<T>(step: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    const result = this.tail.then(step).finally(() => {
      this.underWay -= 1;
    });
    this.tail = result.catch(() => undefined);
    return result;
  }
}
