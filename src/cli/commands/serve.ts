import type { Command } from 'commander'

type ServeOptions = { readonly port?: string; readonly host?: string; readonly data?: string }

export function addServe(program: Command): void {
  program
    .command('serve')
    .option('--port <number>', 'port to listen on (default 4400, or PORT)')
    .option('--host <address>', 'address to listen on (default 127.0.0.1, or HOST)')
    .option('--data <folder>', 'folder of the database (default ./data, or PLUMBLINE_DATA)')
    .description('Start the web application')
    .action((options: ServeOptions) => serve(options))
}

async function serve({ port, host, data }: ServeOptions): Promise<void> {
  const { runServer } = await import('../../server.ts')
  await runServer({
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
    ...(data === undefined ? {} : { PLUMBLINE_DATA: data }),
  })
}
