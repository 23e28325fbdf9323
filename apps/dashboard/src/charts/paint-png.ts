const scale = 2;
const skipped = '.tools, .tools-only, .only-heard';

/** Paints a figure as it stands (title, sentence, picture, legend; no buttons) into a PNG of double size. */
export async function paintPng(figure: HTMLElement): Promise<Blob> {
  const { width, height } = measure(figure);
  const copy = copyWithStyles(figure);
  copy.style.margin = '0';
  copy.style.width = `${width}px`;
  copy.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml');
  const markup =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<foreignObject width="100%" height="100%">${new XMLSerializer().serializeToString(copy)}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  return await drawImage(image, width, height);
}

/** A picture that scrolls inside its card is painted whole. */
function measure(figure: HTMLElement): { width: number; height: number } {
  const inner = [...figure.querySelectorAll('*')].map((element) => element.scrollWidth - element.clientWidth);
  const hidden = Math.max(0, ...inner.filter((overflow) => overflow < 4_000));
  return { width: figure.offsetWidth + hidden, height: figure.offsetHeight };
}

function copyWithStyles(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A copy of an element is an element.');
  const originals = [element, ...element.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => writeStyles(original, copies[index]));
  for (const part of [...copy.querySelectorAll(skipped)]) part.remove();
  return copy;
}

function writeStyles(original: Element, copy: Element | undefined): void {
  if (!(copy instanceof HTMLElement || copy instanceof SVGElement)) return;
  const styles = getComputedStyle(original);
  const text = [...styles]
    .filter((name) => !name.startsWith('--'))
    .map((name) => `${name}:${styles.getPropertyValue(name)}`)
    .join(';');
  copy.setAttribute('style', text);
  copy.removeAttribute('class');
}

async function drawImage(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser can’t paint pictures.');
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
      'image/png',
    );
  });
}
