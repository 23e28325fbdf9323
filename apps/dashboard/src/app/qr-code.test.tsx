import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

const uri = 'otpauth://totp/Concord:ada@practice.example?issuer=Concord&secret=JBSWY3DPEHPK3PXP';

/** The modules of a drawn code, row by row. */
function modulesOf(path: string, size: number): boolean[][] {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => dark.has(`${x} ${y}`)),
  );
}

test('the key is drawn as a QR code with its three finders and a quiet border', () => {
  render(<QrCode text={uri} label="QR code" />);
  const image = screen.getByRole('img', { name: 'QR code' });
  const whole = Number(image.getAttribute('viewBox')?.split(' ')[2]);
  const modules = modulesOf(image.querySelector('path')?.getAttribute('d') ?? '', whole);
  const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  const at = (x: number, y: number): string[] =>
    finder.map((_, row) =>
      (modules[y + row] ?? [])
        .slice(x, x + 7)
        .map((isDark) => (isDark ? '1' : '0'))
        .join(''),
    );
  expect(at(4, 4)).toEqual(finder);
  expect(at(whole - 11, 4)).toEqual(finder);
  expect(at(4, whole - 11)).toEqual(finder);
  expect(at(whole - 11, whole - 11)).not.toEqual(finder);
  for (const row of [...modules.slice(0, 4), ...modules.slice(-4)]) expect(row).not.toContain(true);
});

test('another key looks different', () => {
  const { container } = render(
    <>
      <QrCode text={uri} label="one" />
      <QrCode text={`${uri}A`} label="other" />
    </>,
  );
  const [one, other] = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  expect(one).not.toBe(other);
});
