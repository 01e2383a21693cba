CREATE TABLE "api_keys" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_keys_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "key_once" UNIQUE("club_id","hash"),
	CONSTRAINT "key_hash" CHECK ("api_keys"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"club_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"claim" uuid NOT NULL,
	"status" smallint,
	"body" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_club_id_key_id_route_key_pk" PRIMARY KEY("club_id","key_id","route","key"),
	CONSTRAINT "only_successes_are_kept" CHECK ("idempotency_keys"."status" between 200 and 299),
	CONSTRAINT "kept_whole" CHECK (("idempotency_keys"."status" is null) = ("idempotency_keys"."body" is null))
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "key_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "used_key_of_this_club" FOREIGN KEY ("club_id","key_id") REFERENCES "public"."api_keys"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "keys_by_hash" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
SELECT envol_guard('api_keys');--> statement-breakpoint
SELECT envol_guard('idempotency_keys');
