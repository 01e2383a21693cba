CREATE TABLE "import_rows" (
	"club_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_id" uuid NOT NULL,
	"line" integer NOT NULL,
	CONSTRAINT "import_rows_club_id_import_id_row_id_pk" PRIMARY KEY("club_id","import_id","row_id"),
	CONSTRAINT "imported_once" UNIQUE("club_id","row_id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid NOT NULL,
	"how" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"stage" text DEFAULT 'judging' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"lines" integer DEFAULT 0 NOT NULL,
	"report" jsonb,
	"attempt" uuid,
	"touched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "row_of_an_import_of_this_club" FOREIGN KEY ("club_id","import_id") REFERENCES "public"."imports"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "import_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_by_age" ON "imports" USING btree ("club_id","created_at");--> statement-breakpoint
CREATE INDEX "bookings_of_coupon" ON "booking_coupons" USING btree ("club_id","coupon_id");--> statement-breakpoint
CREATE INDEX "holds_of_coupon" ON "hold_coupons" USING btree ("club_id","coupon_id");--> statement-breakpoint
SELECT envol_guard('imports');--> statement-breakpoint
SELECT envol_guard('import_rows');
