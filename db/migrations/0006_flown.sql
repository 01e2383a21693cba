CREATE TABLE "calls" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered" boolean NOT NULL,
	"sequence" integer NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "calls_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "postponed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "upheld_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "arrived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "took_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "landed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "calendar_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mailed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "call_about_a_booking_of_this_club" FOREIGN KEY ("club_id","booking_id") REFERENCES "public"."bookings"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "called_by_a_person_of_this_club" FOREIGN KEY ("club_id","person_id") REFERENCES "public"."people"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calls_by_booking" ON "calls" USING btree ("club_id","booking_id");--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "postponed_is_cancelled" CHECK ("bookings"."postponed_at" is null or "bookings"."state" = 'cancelled');--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "landed_after_take_off" CHECK ("bookings"."took_off_at" < "bookings"."landed_at");--> statement-breakpoint
SELECT envol_guard('calls');--> statement-breakpoint
-- Whoever looks at the schedule or the day hears of these too.
DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY ARRAY['absences', 'unavailability', 'duties', 'presences', 'calls'] LOOP
    EXECUTE format('CREATE TRIGGER board_hears_added AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION envol_tell_board()', watched);
    EXECUTE format('CREATE TRIGGER board_hears_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION envol_tell_board()', watched);
    EXECUTE format('CREATE TRIGGER board_hears_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION envol_tell_board()', watched);
  END LOOP;
END
$$;
