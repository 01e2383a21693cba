ALTER TABLE "closures" DROP CONSTRAINT "closure_span";--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "from_minute" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "to_minute" smallint DEFAULT 1440 NOT NULL;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closure_span" CHECK ("closures"."from_day" ~ '^\d{4}-\d{2}-\d{2}$' and "closures"."to_day" ~ '^\d{4}-\d{2}-\d{2}$'
        and "closures"."from_minute" between 0 and 1439 and "closures"."to_minute" between 1 and 1440
        and ("closures"."from_day", "closures"."from_minute") < ("closures"."to_day", "closures"."to_minute"));