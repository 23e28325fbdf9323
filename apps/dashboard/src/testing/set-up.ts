import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom knows <dialog> but not how to show it.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};

afterEach(() => cleanup());
