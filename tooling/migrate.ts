import { migrate } from '../functions/store/database/migrate.ts'

/** `npm run migrate`: brings the database at DATABASE_URL to this version. The account must own it. Safe to repeat. */
const databaseUrl = process.env['DATABASE_URL']
if (databaseUrl === undefined || databaseUrl === '') {
  console.error('DATABASE_URL is missing: the address of the database, with the account that owns it')
  process.exit(1)
}
await migrate(databaseUrl)
console.log('The database is up to date')
