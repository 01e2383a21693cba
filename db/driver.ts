import type postgres from 'postgres'

/** The driver's words, for those who may not import it. */
export type Pool = postgres.Sql
export type DriverRow = postgres.Row
export type Query = postgres.PendingQuery<DriverRow[]>
