CREATE TABLE "account_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "account_link_once" UNIQUE("hash"),
	CONSTRAINT "account_link_hash" CHECK ("account_links"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "account_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"agent" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"organisation" text NOT NULL,
	"phone" text,
	"country" text NOT NULL,
	"language" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closes_at" timestamp with time zone,
	CONSTRAINT "account_once" UNIQUE("email"),
	CONSTRAINT "account_email_form" CHECK ("accounts"."email" = lower("accounts"."email") and "accounts"."email" like '%_@_%')
);
--> statement-breakpoint
CREATE TABLE "operator_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operator_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "operator_link_once" UNIQUE("hash"),
	CONSTRAINT "operator_link_hash" CHECK ("operator_links"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "operator_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operator_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"agent" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operator_once" UNIQUE("email"),
	CONSTRAINT "operator_email_form" CHECK ("operators"."email" = lower("operators"."email"))
);
--> statement-breakpoint
CREATE TABLE "house_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"account_id" uuid,
	"recipient" text NOT NULL,
	"payload" jsonb NOT NULL,
	"subject" text,
	"html" text,
	"text" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"delivered_at" timestamp with time zone,
	"kept_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	CONSTRAINT "one_house_letter_per_cause" UNIQUE("cause"),
	CONSTRAINT "house_letter_ends_once" CHECK (num_nonnulls("house_letters"."delivered_at", "house_letters"."kept_at", "house_letters"."failed_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "house_throttles" (
	"bucket" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	"next_at" timestamp with time zone,
	CONSTRAINT "house_throttles_bucket_window_start_pk" PRIMARY KEY("bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "club_links" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "club_links_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "club_link_once" UNIQUE("club_id","hash"),
	CONSTRAINT "club_link_hash" CHECK ("club_links"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "club_sessions" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"agent" text DEFAULT '' NOT NULL,
	CONSTRAINT "club_sessions_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
CREATE TABLE "creations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signup_id" uuid,
	"account_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"sandbox_of" uuid,
	"name" text NOT NULL,
	"main_activity" text NOT NULL,
	"country" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"club_id_made" uuid,
	"sandbox_id_made" uuid,
	"done_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "one_creation_per_signup" UNIQUE("signup_id")
);
--> statement-breakpoint
CREATE TABLE "signups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"structure_name" text NOT NULL,
	"domain_name" text NOT NULL,
	"main_activity" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"country" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"terms_version" text NOT NULL,
	"terms_accepted_at" timestamp with time zone NOT NULL,
	"browser" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "signup_token_once" UNIQUE("token_hash"),
	CONSTRAINT "signup_email_form" CHECK ("signups"."email" = lower("signups"."email"))
);
--> statement-breakpoint
CREATE TABLE "slug_claims" (
	"slug" text PRIMARY KEY NOT NULL,
	"signup_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"language" text NOT NULL,
	"main_activity" text NOT NULL,
	"template_id" uuid NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "templates_language_main_activity_pk" PRIMARY KEY("language","main_activity"),
	CONSTRAINT "template_activity" CHECK ("templates"."main_activity" in ('aeroclub', 'flight-school', 'microlight', 'gliding', 'helicopter', 'on-demand', 'private-owner', 'other'))
);
--> statement-breakpoint
ALTER TABLE "clubs" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "clubs" ADD COLUMN "main_activity" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "clubs" ADD COLUMN "sandbox_of" uuid;--> statement-breakpoint
ALTER TABLE "clubs" ADD COLUMN "deletes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "link_of_an_account" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_sessions" ADD CONSTRAINT "session_of_an_account" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_links" ADD CONSTRAINT "link_of_an_operator" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_sessions" ADD CONSTRAINT "session_of_an_operator" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "club_links" ADD CONSTRAINT "link_of_a_person_of_this_club" FOREIGN KEY ("club_id","person_id") REFERENCES "public"."people"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "club_sessions" ADD CONSTRAINT "session_of_a_person_of_this_club" FOREIGN KEY ("club_id","person_id") REFERENCES "public"."people"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creations" ADD CONSTRAINT "creations_sandbox_of_clubs_id_fk" FOREIGN KEY ("sandbox_of") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creations" ADD CONSTRAINT "creations_club_id_made_clubs_id_fk" FOREIGN KEY ("club_id_made") REFERENCES "public"."clubs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creations" ADD CONSTRAINT "creations_sandbox_id_made_clubs_id_fk" FOREIGN KEY ("sandbox_id_made") REFERENCES "public"."clubs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creations" ADD CONSTRAINT "creation_of_a_signup" FOREIGN KEY ("signup_id") REFERENCES "public"."signups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creations" ADD CONSTRAINT "creation_for_an_account" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slug_claims" ADD CONSTRAINT "claim_of_a_signup" FOREIGN KEY ("signup_id") REFERENCES "public"."signups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "template_is_a_club" FOREIGN KEY ("template_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_of_account" ON "account_sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "open_house_letters" ON "house_letters" USING btree ("due_at") WHERE delivered_at is null and kept_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "sessions_of_person" ON "club_sessions" USING btree ("club_id","person_id");--> statement-breakpoint
CREATE INDEX "creations_of_account" ON "creations" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "signups_by_email" ON "signups" USING btree ("email");--> statement-breakpoint
ALTER TABLE "clubs" ADD CONSTRAINT "clubs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clubs" ADD CONSTRAINT "clubs_sandbox_of_clubs_id_fk" FOREIGN KEY ("sandbox_of") REFERENCES "public"."clubs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clubs_of_account" ON "clubs" USING btree ("account_id");--> statement-breakpoint
SELECT envol_guard('club_sessions');--> statement-breakpoint
SELECT envol_guard('club_links');--> statement-breakpoint
-- An open account is bound to its own rows as an open club is to its: `inAccount` sets app.account_id.
CREATE FUNCTION envol_guard_account(guarded regclass, owner text, rights text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE mine text := format('%I = nullif(current_setting(''app.account_id'', true), '''')::uuid', owner);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY of_this_account ON %s TO envol_app USING (%s) WITH CHECK (%s)', guarded, mine, mine);
  EXECUTE format('CREATE POLICY of_every_account ON %s TO envol_system USING (true) WITH CHECK (true)', guarded);
  EXECUTE format('GRANT %s ON %s TO envol_app', rights, guarded);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO envol_system', guarded);
END $$;--> statement-breakpoint
SELECT envol_guard_account('accounts', 'id', 'SELECT, UPDATE');--> statement-breakpoint
SELECT envol_guard_account('account_sessions', 'account_id', 'SELECT, INSERT, UPDATE, DELETE');--> statement-breakpoint
SELECT envol_guard_account('account_links', 'account_id', 'SELECT, INSERT, UPDATE, DELETE');--> statement-breakpoint
SELECT envol_guard_account('creations', 'account_id', 'SELECT, INSERT');--> statement-breakpoint
-- What only Envol itself reads and writes.
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['operators', 'operator_sessions', 'operator_links', 'signups', 'slug_claims', 'templates', 'house_letters', 'house_throttles']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY of_envol ON %I TO envol_system USING (true) WITH CHECK (true)', guarded);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO envol_system', guarded);
  END LOOP;
END $$;--> statement-breakpoint
-- The directory: an open club sees its own line, an open account the lines of its platforms.
DROP POLICY this_club ON "clubs";--> statement-breakpoint
CREATE POLICY this_club ON "clubs" FOR SELECT TO envol_app USING (
  id = nullif(current_setting('app.club_id', true), '')::uuid
  OR account_id = nullif(current_setting('app.account_id', true), '')::uuid
);--> statement-breakpoint
CREATE POLICY platform_of_this_account ON "clubs" FOR UPDATE TO envol_app
  USING (account_id = nullif(current_setting('app.account_id', true), '')::uuid)
  WITH CHECK (account_id = nullif(current_setting('app.account_id', true), '')::uuid);--> statement-breakpoint
GRANT UPDATE ("deletes_at") ON "clubs" TO envol_app;
