import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { demos } from '../../demo/demos.ts'
import type { Demo } from '../../demo/demos.ts'
import type { CommandContext } from '../command-context.ts'
import { table } from '../console-text.ts'
import { Refusal } from '../refusal.ts'

export function addDemo(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .argument('[name]', `one of ${demos.map(({ key }) => key).join(', ')}; without it they are listed`)
    .option('--into <folder>', 'folder to put it into (default: one named for the example)')
    .description('Put an example business into a folder')
    .action((name: string | undefined, options: { into?: string }) => demo(context, name, options))
}

async function demo(context: CommandContext, name: string | undefined, options: { into?: string }): Promise<void> {
  if (name === undefined) return listDemos(context)
  const found = demos.find(({ key }) => key === name)
  if (!found)
    throw new Refusal(
      'usage',
      `There is no example "${name}". Choose one of ${demos.map(({ key }) => key).join(', ')}.`,
    )
  const folder = options.into ?? found.key
  await copyDemo(found, folder)
  context.note(`${found.title} is in ${folder}. Try "plumbline score ${join(folder, 'plumbline.yaml')}".`)
}

function listDemos(context: CommandContext): void {
  context.print(
    table(demos, [
      { heading: 'name', value: ({ key }) => key },
      { heading: 'business', value: ({ title }) => title },
    ]),
  )
}

const demoFiles = ['plumbline.yaml', 'statement.csv', 'seats.csv']

async function copyDemo({ folder }: Demo, into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  const there = (await readdir(into)).filter((file) => demoFiles.includes(file))
  if (there.length > 0)
    throw new Refusal('input', `${into} holds ${there.join(', ')} already. Choose an empty folder with --into.`)
  const from = fileURLToPath(new URL(`../../demo/${folder}/`, import.meta.url))
  await Promise.all(demoFiles.map((file) => copyFile(join(from, file), join(into, file))))
}
