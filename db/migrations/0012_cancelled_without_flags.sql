-- What stood in the way of a flight that was called off stands in nobody's way any more.
SET LOCAL ROLE envol_system;--> statement-breakpoint
UPDATE "bookings" SET "flags" = '{}' WHERE "state" = 'cancelled' AND "flags" <> '{}';--> statement-breakpoint
RESET ROLE;
