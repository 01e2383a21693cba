// Loaded into the server by `node --import`: when the launcher dies without a word (kill -9), its server must not stay
// behind on the port. It ends as it would on SIGTERM.
const launcher = process.ppid
const watch = setInterval(() => {
  if (process.ppid === launcher) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500)
watch.unref()
