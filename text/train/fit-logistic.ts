/** Rows of features one after another: `count` rows of `width` numbers. */
export type Matrix = { readonly values: Float64Array; readonly count: number; readonly width: number };

export type Linear = { readonly weights: Float64Array; readonly bias: number };

const newtonSteps = 25;
const conjugateSteps = 80;
const settled = 1e-6;

/**
 * Logistic regression with an L2 penalty, minimising Σ cᵢ·log(1 + exp(−yᵢ(w·xᵢ + b))) + l2/2·|w|² (the bias is free) by Newton steps whose equations
 * are solved by conjugate gradients (Lin, Weng, Keerthi 2008, “Trust region Newton method for logistic regression”, here with halving instead of a
 * region). The function is convex, so the answer depends on the data alone: no random start, no order. `costs` weigh the rows.
 */
export function fitLogistic(
  rows: Matrix,
  { targets, costs, l2 }: { readonly targets: readonly boolean[]; readonly costs: Float64Array; readonly l2: number },
): Linear {
  const { width } = rows;
  let place: Float64Array = new Float64Array(width + 1);
  let scores = scoresOf(rows, place);
  let loss = lossOf({ scores, targets, costs, l2, place });
  for (let step = 0; step < newtonSteps; step += 1) {
    const chance = scores.map(sigmoid);
    const gradient = gather(
      rows,
      chance.map((p, i) => (costs[i] ?? 0) * (p - (targets[i] === true ? 1 : 0))),
      place,
      l2,
    );
    const curve = chance.map((p, i) => (costs[i] ?? 0) * Math.max(p * (1 - p), 1e-9));
    const direction = solve(gradient, (vector) =>
      gather(
        rows,
        scoresOf(rows, vector).map((score, i) => score * (curve[i] ?? 0)),
        vector,
        l2,
      ),
    );
    let length = 1;
    let next = place;
    let nextLoss = Infinity;
    while (length > 1e-4) {
      next = place.map((value, i) => value - length * (direction[i] ?? 0));
      scores = scoresOf(rows, next);
      nextLoss = lossOf({ scores, targets, costs, l2, place: next });
      if (nextLoss <= loss) break;
      length /= 2;
    }
    if (nextLoss > loss) break;
    const gained = loss - nextLoss;
    place = next;
    loss = nextLoss;
    if (gained <= settled * Math.max(1, loss)) break;
  }
  return { weights: place.slice(0, width), bias: place[width] ?? 0 };
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** w·x + b of each row; the bias stands last in `place`. */
function scoresOf({ values, count, width }: Matrix, place: Float64Array): Float64Array {
  const scores = new Float64Array(count);
  for (let row = 0, at = 0; row < count; row += 1) {
    let sum = place[width] ?? 0;
    for (let i = 0; i < width; i += 1, at += 1) sum += (values[at] ?? 0) * (place[i] ?? 0);
    scores[row] = sum;
  }
  return scores;
}

/** Xᵀ·factors with the bias last, plus the penalty’s share of `place`. */
function gather({ values, count, width }: Matrix, factors: Float64Array, place: Float64Array, l2: number): Float64Array {
  const sums = new Float64Array(width + 1);
  for (let row = 0, at = 0; row < count; row += 1) {
    const factor = factors[row] ?? 0;
    sums[width] = (sums[width] ?? 0) + factor;
    for (let i = 0; i < width; i += 1, at += 1) sums[i] = (sums[i] ?? 0) + factor * (values[at] ?? 0);
  }
  for (let i = 0; i < width; i += 1) sums[i] = (sums[i] ?? 0) + l2 * (place[i] ?? 0);
  return sums;
}

function lossOf(at: {
  readonly scores: Float64Array;
  readonly targets: readonly boolean[];
  readonly costs: Float64Array;
  readonly l2: number;
  readonly place: Float64Array;
}): number {
  let loss = 0;
  for (let i = 0; i < at.place.length - 1; i += 1) loss += (at.l2 / 2) * (at.place[i] ?? 0) ** 2;
  at.scores.forEach((score, row) => {
    const margin = at.targets[row] === true ? score : -score;
    loss += (at.costs[row] ?? 0) * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
  });
  return loss;
}

/** x with A·x ≈ b by conjugate gradients; A is symmetric and positive. */
function solve(b: Float64Array, multiply: (vector: Float64Array) => Float64Array): Float64Array {
  const answer = new Float64Array(b.length);
  const rest = b.slice();
  let direction = b.slice();
  let square = dot(rest, rest);
  const enough = square * 1e-2;
  for (let step = 0; step < conjugateSteps && square > enough; step += 1) {
    const image = multiply(direction);
    const length = square / dot(direction, image);
    for (let i = 0; i < b.length; i += 1) {
      answer[i] = (answer[i] ?? 0) + length * (direction[i] ?? 0);
      rest[i] = (rest[i] ?? 0) - length * (image[i] ?? 0);
    }
    const nextSquare = dot(rest, rest);
    const keep = nextSquare / square;
    direction = rest.map((value, i) => value + keep * (direction[i] ?? 0));
    square = nextSquare;
  }
  return answer;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
