CREATE TABLE "export_parts" (
	"export_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "export_parts_export_id_number_pk" PRIMARY KEY("export_id","number")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"platform_id" uuid NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"touched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"written" integer DEFAULT 0 NOT NULL,
	"tables" integer DEFAULT 0 NOT NULL,
	"attempt" uuid,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "export_parts" ADD CONSTRAINT "part_of_an_export" FOREIGN KEY ("export_id") REFERENCES "public"."exports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "export_for_an_account" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "export_of_a_platform" FOREIGN KEY ("platform_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_of_platform" ON "exports" USING btree ("platform_id");--> statement-breakpoint
SELECT envol_guard_account('exports', 'account_id', 'SELECT, INSERT, DELETE');--> statement-breakpoint
SELECT envol_guard_account('export_parts', 'account_id', 'SELECT');
--> statement-breakpoint
-- On a connection where no club is open the setting may be an empty text, which is no uuid: an account could not lock its platform's line.
DROP POLICY this_club_says ON "clubs";--> statement-breakpoint
CREATE POLICY this_club_says ON "clubs" FOR UPDATE TO envol_app
  USING (id = nullif(current_setting('app.club_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.club_id', true), '')::uuid);
