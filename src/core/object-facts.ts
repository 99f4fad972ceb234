/** One thing that is told of an object, as texts. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What is told of an object that was clicked: published texts, none of it markup. */
export interface ObjectFacts {
  /** Name of the object. */
  readonly title: string;
  /** What the layer is called that it is of. */
  readonly layer: string;
  readonly facts: readonly Fact[];
}
