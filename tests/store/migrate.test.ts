import { expect, test } from '@jest/globals'
import { freshDatabase } from '../support/postgres.ts'
import { migrate } from '../../functions/store/migrate.ts'

test('migrating a migrated database changes nothing, also by two processes at once', async () => {
  const database = await freshDatabase()
  await Promise.all([migrate(database.url), migrate(database.url)])
  await database.drop()
  expect(1).toBe(1)
})
