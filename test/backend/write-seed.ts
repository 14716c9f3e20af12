import { writeFileSync } from 'node:fs'
import { readSeedContent, seedFile } from './seed-content'
import { seedSql } from './seed-sql'

/** `npm run seed`. */
writeFileSync(seedFile, seedSql(readSeedContent()))
