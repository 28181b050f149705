import { describe, expect, it } from 'vitest';
import { createFollowers } from '../../app/importing/followers.ts';
import type { ImportProgress } from '../../domain/answers/archive.ts';

const progressOf = (run: number, done: number): ImportProgress => ({
  run,
  done,
  stage: 'reading',
  found: 9,
  failed: 0,
  bytes: 0,
  rate: 0,
  secondsLeft: null,
  waiting: 0,
  message: null,
});

describe('Followers of an import', () => {
  it('are told of their own run only, until they leave', () => {
    const followers = createFollowers();
    const heard: number[] = [];
    const leave = followers.follow(1, ({ done }) => heard.push(done));
    followers.tell(progressOf(1, 3));
    followers.tell(progressOf(2, 5));
    followers.tell(progressOf(1, 4));
    leave();
    followers.tell(progressOf(1, 9));
    expect(heard).toEqual([3, 4]);
  });

  it('that come late hear the last word at once', () => {
    const followers = createFollowers();
    followers.tell(progressOf(7, 2));
    followers.tell(progressOf(7, 6));
    const heard: number[] = [];
    followers.follow(7, ({ done }) => heard.push(done));
    expect(heard).toEqual([6]);
    expect(followers.latest(7)?.done).toBe(6);
    expect(followers.latest(8)).toBeUndefined();
  });

  it('of one run do not disturb one another', () => {
    const followers = createFollowers();
    const first: number[] = [];
    const second: number[] = [];
    const leaveFirst = followers.follow(1, ({ done }) => first.push(done));
    followers.follow(1, ({ done }) => second.push(done));
    followers.tell(progressOf(1, 1));
    leaveFirst();
    followers.tell(progressOf(1, 2));
    expect([first, second]).toEqual([[1], [1, 2]]);
  });
});
