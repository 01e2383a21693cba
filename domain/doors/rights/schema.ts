export type { Right } from '@/db/schema/rights'
