import { InvalidArgumentError } from 'commander';

/** For options that may be given several times; several values are OR. */
export function collectValues(value: string, before: string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ];
}

export function wholeNumber(low: number, high: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < low || number > high)
      throw new InvalidArgumentError(`It takes a whole number from ${low} to ${high}.`);
    return number;
  };
}
