ALTER TABLE "occupancy" ADD COLUMN "starts_at" timestamp with time zone GENERATED ALWAYS AS (lower(during)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "occupancy" ADD COLUMN "ends_at" timestamp with time zone GENERATED ALWAYS AS (upper(during)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "occupancy_by_time" ON "occupancy" USING btree ("club_id","ends_at","starts_at");