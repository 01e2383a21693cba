CREATE TABLE "past_conditions" (
	"club_id" uuid NOT NULL,
	"version" text NOT NULL,
	"conditions" jsonb NOT NULL,
	CONSTRAINT "past_conditions_club_id_version_pk" PRIMARY KEY("club_id","version")
);
--> statement-breakpoint
ALTER TABLE "club_settings" ADD COLUMN "legal_form" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "club_settings" ADD COLUMN "registration" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "club_settings" ADD COLUMN "publisher" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "past_conditions" ADD CONSTRAINT "past_conditions_club_id_clubs_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT envol_guard('past_conditions');--> statement-breakpoint
-- A club says what it is called and in which language it speaks; of its line in the directory it changes nothing else.
CREATE POLICY this_club_says ON "clubs" FOR UPDATE TO envol_app USING (id = current_setting('app.club_id')::uuid) WITH CHECK (id = current_setting('app.club_id')::uuid);--> statement-breakpoint
GRANT UPDATE ("name", "language") ON "clubs" TO envol_app;
