const { default: TestSequencer } = require('@jest/test-sequencer')

const isLong = ({ path }) => path.endsWith('/promises.test.ts')

/**
 * The promises take minutes: begun last, they would leave the other worker with nothing to do. Jest knows how long a file
 * takes only where it has run it before.
 */
module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    const usual = TestSequencer.prototype.sort.call(this, tests)
    return [...usual.filter(isLong), ...usual.filter((test) => !isLong(test))]
  }
}
