import type { TestProject } from 'vitest/node';
import { startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers. */
    productUrl: string;
    /** Where its database lives. */
    dataDirectory: string;
  }
}

let stop: () => Promise<void> = () => Promise.resolve();

/** Starts the built product with the demo practice. */
export async function setup(project: TestProject): Promise<void> {
  const product = await startProduct('demo');
  stop = product.stop;
  project.provide('productUrl', product.url);
  project.provide('dataDirectory', product.dataDirectory);
}

/** Stops it after the last journey. */
export const teardown = (): Promise<void> => stop();
