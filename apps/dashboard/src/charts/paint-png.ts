const scale = 2;
const sides = ['top', 'right', 'bottom', 'left'];
/** What a picture is made of. All properties of every cell would take a large figure ten seconds. */
const painted = [
  ...'align-content align-items align-self background-color background-image background-size box-sizing'.split(
    ' ',
  ),
  ...'border-collapse border-spacing caption-side clip-path color column-gap row-gap display fill fill-opacity'.split(
    ' ',
  ),
  ...'flex-basis flex-direction float flex-grow flex-shrink flex-wrap font-family font-size font-style font-weight'.split(
    ' ',
  ),
  ...'font-variant-numeric grid-template-columns grid-auto-flow height justify-content justify-items'.split(
    ' ',
  ),
  ...'letter-spacing line-height list-style-type max-width min-height min-width opacity overflow place-content'.split(
    ' ',
  ),
  ...'position rotate stroke stroke-dasharray stroke-width table-layout text-align text-anchor text-decoration'.split(
    ' ',
  ),
  ...'text-overflow vertical-align visibility white-space width writing-mode'.split(' '),
  ...sides.flatMap((side) => [side, `padding-${side}`, `margin-${side}`]),
  ...sides.flatMap((side) => ['width', 'style', 'color'].map((part) => `border-${side}-${part}`)),
  ...['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((corner) => `border-${corner}-radius`),
];
const skipped = '.tools, .tools-only, .only-heard';

/** Paints a figure as it stands (title, sentence, picture, legend; no buttons) into a PNG of double size. */
export async function paintPng(figure: HTMLElement): Promise<Blob> {
  const { width, height } = measure(figure);
  const copy = copyWithStyles(figure);
  copy.style.margin = '0';
  copy.style.width = `${width}px`;
  copy.style.height = `${height}px`;
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
  const frames = [...figure.querySelectorAll('.table-frame')];
  const hidden = (measured: (frame: Element) => number): number => Math.max(0, ...frames.map(measured));
  return {
    width: figure.offsetWidth + hidden(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    height: figure.offsetHeight + hidden(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  };
}

function copyWithStyles(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A copy of an element is an element.');
  const originals = [element, ...element.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => writeStyles(original, copies[index]));
  originals.forEach((original, index) => {
    if (original.matches(skipped)) copies[index]?.remove();
  });
  return copy;
}

function writeStyles(original: Element, copy: Element | undefined): void {
  // A column's computed width is that of all columns that it spans; its own words are right.
  if (original instanceof HTMLTableColElement) return;
  if (!(copy instanceof HTMLElement || copy instanceof SVGElement)) return;
  const styles = getComputedStyle(original);
  // Through the object model: a written style attribute is what the content security policy refuses.
  copy.style.cssText = painted.map((name) => `${name}:${styles.getPropertyValue(name)}`).join(';');
  copy.removeAttribute('class');
  if (!original.matches('.table-frame')) return;
  copy.style.overflow = 'visible';
  copy.style.width = `${original.scrollWidth}px`;
  copy.style.height = `${original.scrollHeight}px`;
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
