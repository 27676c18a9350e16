import { defineConfig } from 'prisma/config'

export default defineConfig({ schema: '../src/generated/postgresql-schema' })
