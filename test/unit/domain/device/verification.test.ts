import { describe, expect, it } from 'vitest';
import { emojiSign, sasEmoji, sasEmojiNamed } from '../../../../src/domain/device/sas-emoji';
import { verificationEnd } from '../../../../src/domain/device/verification';

describe('the emoji that devices compare', () => {
  it('are the sixty-four of the specification, each with a sign of its own', () => {
    expect(sasEmoji).toHaveLength(64);
    expect(new Set(sasEmoji.map(emojiSign)).size).toBe(64);
    expect([sasEmoji[0], sasEmoji[36], sasEmoji[63]]).toEqual(['dog', 'thumbs-up', 'pin']);
  });

  it('are known by the specification’s English names, and nothing else is', () => {
    expect(sasEmojiNamed('Thumbs Up')).toBe('thumbs-up');
    expect(sasEmojiNamed('Light Bulb')).toBe('light-bulb');
    expect(sasEmojiNamed('constructor')).toBeNull();
    expect(sasEmojiNamed('Sausage')).toBeNull();
  });
});

describe('why a verification has ended', () => {
  it('tells a question that was declined from one that was given up in the middle', () => {
    expect(verificationEnd('m.user', false)).toBe('declined');
    expect(verificationEnd('m.user', true)).toBe('cancelled');
  });

  it('warns where what the devices have told each other does not fit together', () => {
    for (const code of ['m.mismatched_sas', 'm.mismatched_commitment', 'm.key_mismatch']) {
      expect(verificationEnd(code, true)).toBe('mismatch');
    }
  });

  it('is said in some way whatever another client gives as its reason', () => {
    expect(verificationEnd('m.timeout', false)).toBe('timed-out');
    expect(verificationEnd('m.unknown_method', true)).toBe('no-emoji');
    expect(verificationEnd('org.example.whim', true)).toBe('failed');
    expect(verificationEnd(null, true)).toBe('failed');
  });
});
