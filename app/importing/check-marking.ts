import { AppError } from '../../domain/errors.ts';
import { plainPolicy } from '../../index-config/markings/plain.ts';
import { levelNamed } from '../../text/markings/level-words.ts';

/** Throws `usage` for a level that the policy does not know: it must not fall back to a lower one, so nothing is read before this has been looked at. */
export function checkMarking(marking: string | undefined): void {
  if (marking !== undefined && levelNamed(marking, [plainPolicy]) === undefined)
    throw new AppError('usage', `“${marking}” is no marking of the policy in use. It knows ${plainPolicy.levels.join(', ')}.`);
}
