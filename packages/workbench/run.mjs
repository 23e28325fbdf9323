import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { root } from './places.mjs';

/**
 * Runs a program without standard input to its end, its output shown as it comes or (quiet) kept and handed back. What gives way gets
 * little of the processors while others have something to do.
 */
export function run(program, args, { cwd = root, env = process.env, quiet = false, givesWay = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    if (givesWay) letGoFirst(child.pid);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ status: 127, output: `${program}: ${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Whatever the program starts inherits it. A program that could not start, or has ended already, has no priority to lower. */
function letGoFirst(pid) {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (failure) {
    if (failure.code !== 'ERR_SYSTEM_ERROR') throw failure;
  }
}
