// Loaded before the server by `npm start`. Some shells that npm starts scripts with die of a SIGTERM without passing it on;
// without this the server would run on, unseen, after `npm start` was stopped.
const shell = process.ppid

if (process.env.npm_lifecycle_event !== undefined) {
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}
