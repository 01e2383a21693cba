ALTER TABLE "api_keys" ADD COLUMN "own" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "previous_secret_sealed" text;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "previous_until" timestamp with time zone;