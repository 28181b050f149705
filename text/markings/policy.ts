/** A marking policy as data. Levels rise; aliases are compared after folding, so case, accents and spacing do not matter. */
export type MarkingPolicy = {
  readonly policy: string;
  /** From the most open to the strictest. */
  readonly levels: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Portion marks at the start of a paragraph, e.g. `S` in `(S/NF)`. */
  readonly portions: Readonly<Record<string, string>>;
  /** Words after the level that make a compartment of their own. */
  readonly compartments: readonly string[];
  /** Words after the level that only say how to handle the paper; they go to the header's tags. */
  readonly caveats: readonly string[];
};
