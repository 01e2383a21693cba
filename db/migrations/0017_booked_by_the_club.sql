ALTER TABLE "bookings" ADD COLUMN "cancel_cause" text;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "recalled_sequence" integer;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "recalled_word" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "passed_limits" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "pass_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "staff_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "passed_limits" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "pass_reason" text DEFAULT '' NOT NULL;