// Preloaded into the Agents Playground, which has no host flag and tells its maker how it is used: it listens on this
// machine alone, and reaches nobody else.
const net = require('node:net')

const here = '127.0.0.1'
const isHere = (host) => host === undefined || host === here || host === 'localhost' || host === '::1'

const { listen } = net.Server.prototype
net.Server.prototype.listen = function listenHere(first, ...rest) {
  if (typeof first === 'object' && first !== null) return listen.call(this, { ...first, host: here }, ...rest)
  const withoutHost = rest.filter((argument) => typeof argument !== 'string')
  return listen.call(this, first, here, ...withoutHost)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function connectHere(...given) {
  // Within Node the arguments come normalised, as an array of their own.
  const [first] = Array.isArray(given[0]) ? given[0] : given
  const host = typeof first === 'object' && first !== null ? first.host : given[1]
  if (typeof host !== 'string' || isHere(host)) return connect.apply(this, given)
  process.nextTick(() => this.destroy(new Error(`Only this machine is spoken to, not ${host}`)))
  return this
}
