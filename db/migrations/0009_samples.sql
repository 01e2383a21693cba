ALTER TABLE "bookings" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "aircraft" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- A copied row has an id of version 8 (0004), a planted one stands in the demonstration or in a template.
SET LOCAL ROLE envol_system;--> statement-breakpoint
UPDATE "coupons" SET "sample" = true WHERE get_byte(uuid_send("id"), 6) >> 4 = 8 OR "club_id" IN (SELECT "id" FROM "clubs" WHERE "kind" IN ('demo', 'template'));--> statement-breakpoint
UPDATE "bookings" SET "sample" = true WHERE get_byte(uuid_send("id"), 6) >> 4 = 8 OR "hold_id" IS NULL AND "club_id" IN (SELECT "id" FROM "clubs" WHERE "kind" IN ('demo', 'template'));--> statement-breakpoint
UPDATE "people" SET "sample" = true WHERE "identifier" IS DISTINCT FROM 'admini' AND (get_byte(uuid_send("id"), 6) >> 4 = 8 OR "club_id" IN (SELECT "id" FROM "clubs" WHERE "kind" IN ('demo', 'template')));--> statement-breakpoint
UPDATE "aircraft" SET "sample" = true WHERE get_byte(uuid_send("id"), 6) >> 4 = 8 OR "club_id" IN (SELECT "id" FROM "clubs" WHERE "kind" IN ('demo', 'template'));--> statement-breakpoint
RESET ROLE;
