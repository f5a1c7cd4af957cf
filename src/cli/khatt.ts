#!/usr/bin/env node
import {run} from './run.ts';

// Who has read enough, such as `head`, closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await run(process.argv.slice(2), {
  out: text => void process.stdout.write(text),
  tell: text => void process.stderr.write(text),
  // The first that is set counts, as POSIX has it.
  locale: process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '',
});
