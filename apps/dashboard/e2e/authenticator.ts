import { createHmac } from 'node:crypto';

const step = 30_000;

function fromBase32(text: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text.replaceAll(' ', '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** An authenticator as a phone has it (RFC 6238), written here once more: gives a code that it has not given before. */
export class Authenticator {
  readonly #key: Buffer;
  #last = 0;

  constructor(base32: string) {
    this.#key = fromBase32(base32);
  }

  /** The server takes the code of the step after the present one, too: after that one waits for the next half minute. */
  async next(): Promise<string> {
    const wanted = Math.max(Math.floor(Date.now() / step), this.#last + 1);
    const early = (wanted - 1) * step - Date.now();
    if (early > 0) await new Promise((later) => setTimeout(later, early + 500));
    this.#last = wanted;
    return this.#code(wanted);
  }

  #code(counter: number): string {
    const message = Buffer.alloc(8);
    message.writeBigUInt64BE(BigInt(counter));
    const digest = createHmac('sha1', this.#key).update(message).digest();
    const offset = (digest.at(-1) ?? 0) & 0xf;
    return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }
}
