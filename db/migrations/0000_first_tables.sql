-- Trusted extension: the owner of the database may create it. Equality of uuids inside an exclusion constraint needs it.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE TABLE "activities" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"duration_minutes" smallint NOT NULL,
	"meeting_lead_minutes" smallint DEFAULT 0 NOT NULL,
	"aircraft_before_minutes" smallint DEFAULT 0 NOT NULL,
	"aircraft_after_minutes" smallint DEFAULT 0 NOT NULL,
	"pilot_after_minutes" smallint DEFAULT 0 NOT NULL,
	"min_passengers" smallint DEFAULT 1 NOT NULL,
	"max_passengers" smallint NOT NULL,
	"minimum_age" smallint,
	"asks_weights" boolean DEFAULT false NOT NULL,
	"asks_ages" boolean DEFAULT false NOT NULL,
	"external" boolean DEFAULT false NOT NULL,
	"prices_cents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"rank" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "activities_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "activity_code_once" UNIQUE("club_id","code"),
	CONSTRAINT "activity_kind" CHECK ("activities"."kind" in ('discovery', 'initiation', 'instruction', 'hire', 'maintenance')),
	CONSTRAINT "activity_duration" CHECK ("activities"."duration_minutes" between 5 and 1440),
	CONSTRAINT "activity_buffers" CHECK (least("activities"."meeting_lead_minutes", "activities"."aircraft_before_minutes", "activities"."aircraft_after_minutes", "activities"."pilot_after_minutes") >= 0),
	CONSTRAINT "activity_passengers" CHECK ("activities"."min_passengers" between 0 and "activities"."max_passengers")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hold_id" uuid,
	"state" text DEFAULT 'booked' NOT NULL,
	"external" boolean NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"activity_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"aircraft_id" uuid NOT NULL,
	"pilot_id" uuid,
	"meet_at" timestamp with time zone NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL,
	"customer_id" uuid,
	"last_name" text DEFAULT '' NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"cell_phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"is_passenger" boolean DEFAULT false NOT NULL,
	"emergency" text DEFAULT '' NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"language" text NOT NULL,
	"conditions_version" text DEFAULT '' NOT NULL,
	"conditions_accepted_at" timestamp with time zone,
	"news_accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" text,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"flown_at" timestamp with time zone,
	"no_show_at" timestamp with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"link_version" integer DEFAULT 1 NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "bookings_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "one_booking_per_hold" UNIQUE("club_id","hold_id"),
	CONSTRAINT "booking_state" CHECK ("bookings"."state" in ('booked', 'cancelled', 'flown', 'no_show')),
	CONSTRAINT "booking_span" CHECK ("bookings"."meet_at" <= "bookings"."start_at" and "bookings"."start_at" < "bookings"."end_at"),
	CONSTRAINT "cancelled_is_dated" CHECK (("bookings"."state" = 'cancelled') = ("bookings"."cancelled_at" is not null)),
	CONSTRAINT "cancelled_by_someone" CHECK (("bookings"."cancelled_at" is null) = ("bookings"."cancelled_by" is null) and "bookings"."cancelled_by" in ('customer', 'club'))
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"holder" text NOT NULL,
	"activity_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"aircraft_id" uuid NOT NULL,
	"pilot_id" uuid NOT NULL,
	"meet_at" timestamp with time zone NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL,
	"passengers" smallint NOT NULL,
	"weights_kg" integer[],
	"ages" integer[],
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"extensions" smallint DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "holds_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "hold_span" CHECK ("holds"."meet_at" <= "holds"."start_at" and "holds"."start_at" < "holds"."end_at")
);
--> statement-breakpoint
CREATE TABLE "passengers" (
	"club_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"seat" smallint NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"weight_kg" integer,
	"age" smallint,
	CONSTRAINT "passengers_club_id_booking_id_seat_pk" PRIMARY KEY("club_id","booking_id","seat")
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"base_id" uuid,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "closures_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "closure_span" CHECK ("closures"."from_day" ~ '^\d{4}-\d{2}-\d{2}$' and "closures"."to_day" ~ '^\d{4}-\d{2}-\d{2}$' and "closures"."from_day" <= "closures"."to_day")
);
--> statement-breakpoint
CREATE TABLE "club_settings" (
	"club_id" uuid PRIMARY KEY NOT NULL,
	"country" text DEFAULT 'FR' NOT NULL,
	"tagline" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"accent" text,
	"legal" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"privacy" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"conditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"conditions_version" text DEFAULT '' NOT NULL,
	"bring" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"customers_kept_months" integer DEFAULT 36 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clubs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slug_once" UNIQUE("slug"),
	CONSTRAINT "slug_form" CHECK ("clubs"."slug" ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
	CONSTRAINT "club_kind" CHECK ("clubs"."kind" in ('production', 'test', 'demo'))
);
--> statement-breakpoint
CREATE TABLE "external_settings" (
	"club_id" uuid PRIMARY KEY NOT NULL,
	"enabled" boolean DEFAULT false NOT NULL,
	"step_minutes" smallint DEFAULT 30 NOT NULL,
	"notice_minutes" integer DEFAULT 1440 NOT NULL,
	"horizon_days" integer DEFAULT 70 NOT NULL,
	"cutoff_minutes" integer DEFAULT 2880 NOT NULL,
	"hold_minutes" smallint DEFAULT 10 NOT NULL,
	"hold_extensions" smallint DEFAULT 10 NOT NULL,
	"half_day_cap" integer,
	"after_sunrise_minutes" smallint DEFAULT 0 NOT NULL,
	"before_sunset_minutes" smallint DEFAULT 30 NOT NULL,
	"standard_weight_kg" integer DEFAULT 85 NOT NULL,
	"pilot_shown" text DEFAULT 'first_name' NOT NULL,
	"expiry_judged" text DEFAULT 'flight' NOT NULL,
	"grace_days" integer DEFAULT 30 NOT NULL,
	"customer_mailed_on_swap" boolean DEFAULT false NOT NULL,
	"customer_profile_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "step_positive" CHECK ("external_settings"."step_minutes" between 5 and 720),
	CONSTRAINT "hold_positive" CHECK ("external_settings"."hold_minutes" between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"from_minute" smallint NOT NULL,
	"to_minute" smallint NOT NULL,
	CONSTRAINT "openings_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "opening_span" CHECK ("openings"."weekday" between 1 and 7 and "openings"."from_minute" >= 0 and "openings"."from_minute" < "openings"."to_minute" and "openings"."to_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "booking_coupons" (
	"club_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"coupon_id" uuid NOT NULL,
	"released_at" timestamp with time zone,
	CONSTRAINT "booking_coupons_club_id_booking_id_coupon_id_pk" PRIMARY KEY("club_id","booking_id","coupon_id")
);
--> statement-breakpoint
CREATE TABLE "coupon_events" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"coupon_id" uuid NOT NULL,
	"event" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "coupon_events_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
CREATE TABLE "coupons" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"passengers" smallint DEFAULT 1 NOT NULL,
	"expires_on" text,
	"shop_id" uuid,
	"shop_verified_at" timestamp with time zone,
	"sold_on" text,
	"price_cents" integer,
	"currency" text,
	"buyer" jsonb,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"booked_at" timestamp with time zone,
	"flown_at" timestamp with time zone,
	"no_show_at" timestamp with time zone,
	"void_at" timestamp with time zone,
	"postponed_at" timestamp with time zone,
	CONSTRAINT "coupons_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "reference_once" UNIQUE("club_id","reference"),
	CONSTRAINT "reference_form" CHECK (length("coupons"."reference") between 6 and 40 and "coupons"."reference" = upper("coupons"."reference") and "coupons"."reference" !~ '[\s-]'),
	CONSTRAINT "coupon_passengers" CHECK ("coupons"."passengers" between 1 and 30),
	CONSTRAINT "coupon_price" CHECK (("coupons"."price_cents" is null) = ("coupons"."currency" is null))
);
--> statement-breakpoint
CREATE TABLE "hold_coupons" (
	"club_id" uuid NOT NULL,
	"hold_id" uuid NOT NULL,
	"coupon_id" uuid NOT NULL,
	"released_at" timestamp with time zone,
	CONSTRAINT "hold_coupons_club_id_hold_id_coupon_id_pk" PRIMARY KEY("club_id","hold_id","coupon_id")
);
--> statement-breakpoint
CREATE TABLE "aircraft" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"registration" text NOT NULL,
	"type" text NOT NULL,
	"base_id" uuid NOT NULL,
	"rank" smallint NOT NULL,
	"seats" smallint NOT NULL,
	"maximum_mass_kg" integer NOT NULL,
	"empty_mass_kg" integer NOT NULL,
	"seat_limit_kg" integer,
	"hourly_price_cents" integer,
	"retired_at" timestamp with time zone,
	CONSTRAINT "aircraft_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "registration_once" UNIQUE("club_id","registration"),
	CONSTRAINT "aircraft_seats" CHECK ("aircraft"."seats" between 1 and 30),
	CONSTRAINT "aircraft_masses" CHECK ("aircraft"."empty_mass_kg" > 0 and "aircraft"."maximum_mass_kg" > "aircraft"."empty_mass_kg")
);
--> statement-breakpoint
CREATE TABLE "aircraft_activities" (
	"club_id" uuid NOT NULL,
	"aircraft_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"fuel_kg" integer NOT NULL,
	CONSTRAINT "aircraft_activities_club_id_aircraft_id_activity_id_pk" PRIMARY KEY("club_id","aircraft_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "bases" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"icao" text NOT NULL,
	"name" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"meeting_place" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	CONSTRAINT "bases_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "base_once" UNIQUE("club_id","icao"),
	CONSTRAINT "base_place" CHECK ("bases"."latitude" between -90 and 90 and "bases"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "unavailability" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"aircraft_id" uuid NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unavailability_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "unavailability_span" CHECK ("unavailability"."start_at" < "unavailability"."end_at")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"event" text NOT NULL,
	"subject_id" uuid,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "journal_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
CREATE TABLE "letter_attempts" (
	"club_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"detail" text DEFAULT '' NOT NULL,
	CONSTRAINT "letter_attempts_club_id_letter_id_number_pk" PRIMARY KEY("club_id","letter_id","number")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"queue" text,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "letters_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"cause" text NOT NULL,
	"booking_id" uuid,
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
	CONSTRAINT "letters_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "one_letter_per_cause" UNIQUE("club_id","cause"),
	CONSTRAINT "letter_kind" CHECK ("letters"."kind" in ('mail', 'notice')),
	CONSTRAINT "letter_ends_once" CHECK (num_nonnulls("letters"."delivered_at", "letters"."kept_at", "letters"."failed_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "occupancy" (
	"club_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "occupancy_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	"kind" text NOT NULL,
	"ref" uuid NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "occupancy_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "occupancy_kind" CHECK ("occupancy"."kind" in ('hold', 'booking', 'unavailability', 'absence')),
	CONSTRAINT "occupancy_span" CHECK (not isempty("occupancy"."during") and lower_inc("occupancy"."during") and not upper_inc("occupancy"."during")),
	CONSTRAINT "only_holds_expire" CHECK (("occupancy"."kind" = 'hold') = ("occupancy"."expires_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "subjects" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "subjects_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "subject_kind" CHECK ("subjects"."kind" in ('aircraft', 'person'))
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "absences_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "absence_span" CHECK ("absences"."start_at" < "absences"."end_at")
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pilot_id" uuid NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duties_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "duty_span" CHECK ("duties"."start_at" < "duties"."end_at")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"identifier" text,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text,
	"phone" text,
	"language" text NOT NULL,
	"profile_id" uuid NOT NULL,
	"role" text,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_contact_at" timestamp with time zone DEFAULT now() NOT NULL,
	"anonymised_at" timestamp with time zone,
	CONSTRAINT "people_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "identifier_once" UNIQUE("club_id","identifier")
);
--> statement-breakpoint
CREATE TABLE "pilot_activities" (
	"club_id" uuid NOT NULL,
	"pilot_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	CONSTRAINT "pilot_activities_club_id_pilot_id_activity_id_pk" PRIMARY KEY("club_id","pilot_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "pilot_aircraft" (
	"club_id" uuid NOT NULL,
	"pilot_id" uuid NOT NULL,
	"aircraft_id" uuid NOT NULL,
	CONSTRAINT "pilot_aircraft_club_id_pilot_id_aircraft_id_pk" PRIMARY KEY("club_id","pilot_id","aircraft_id")
);
--> statement-breakpoint
CREATE TABLE "pilots" (
	"club_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"rank" smallint NOT NULL,
	"weight_kg" integer,
	"daily_cap" smallint,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "pilots_club_id_person_id_pk" PRIMARY KEY("club_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pilot_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"from_minute" smallint NOT NULL,
	"to_minute" smallint NOT NULL,
	CONSTRAINT "presences_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "presence_span" CHECK ("presences"."weekday" between 1 and 7 and "presences"."from_minute" >= 0 and "presences"."from_minute" < "presences"."to_minute" and "presences"."to_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"rights" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "profiles_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "profile_code_once" UNIQUE("club_id","code")
);
--> statement-breakpoint
CREATE TABLE "validities" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"name" text NOT NULL,
	"expires_on" text NOT NULL,
	"blocking" boolean DEFAULT true NOT NULL,
	CONSTRAINT "validities_club_id_id_pk" PRIMARY KEY("club_id","id"),
	CONSTRAINT "validity_once" UNIQUE("club_id","subject_id","name"),
	CONSTRAINT "validity_day" CHECK ("validities"."expires_on" ~ '^\d{4}-\d{2}-\d{2}$')
);
--> statement-breakpoint
CREATE TABLE "shops" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"base_url" text NOT NULL,
	"token_sealed" text NOT NULL,
	"signing_secret_sealed" text NOT NULL,
	"shares_pilot" boolean DEFAULT false NOT NULL,
	"shares_customer" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "shops_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"club_id" uuid NOT NULL,
	"bucket" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "throttles_club_id_bucket_window_start_pk" PRIMARY KEY("club_id","bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"browser" text NOT NULL,
	"code" text NOT NULL,
	"coupon_ids" uuid[] DEFAULT '{}' NOT NULL,
	"choice" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hold_id" uuid,
	"booking_id" uuid,
	"refused" jsonb,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visits_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
CREATE TABLE "waiting_list" (
	"club_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"coupon_id" uuid NOT NULL,
	"activity" text NOT NULL,
	"base_id" uuid NOT NULL,
	"choice" jsonb NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"mailed_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "waiting_list_club_id_id_pk" PRIMARY KEY("club_id","id")
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activity_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "booked_activity_of_this_club" FOREIGN KEY ("club_id","activity_id") REFERENCES "public"."activities"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "booked_base_of_this_club" FOREIGN KEY ("club_id","base_id") REFERENCES "public"."bases"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "booked_aircraft_of_this_club" FOREIGN KEY ("club_id","aircraft_id") REFERENCES "public"."aircraft"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "booked_pilot_of_this_club" FOREIGN KEY ("club_id","pilot_id") REFERENCES "public"."pilots"("club_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "customer_of_this_club" FOREIGN KEY ("club_id","customer_id") REFERENCES "public"."people"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "held_activity_of_this_club" FOREIGN KEY ("club_id","activity_id") REFERENCES "public"."activities"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "held_base_of_this_club" FOREIGN KEY ("club_id","base_id") REFERENCES "public"."bases"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "held_aircraft_of_this_club" FOREIGN KEY ("club_id","aircraft_id") REFERENCES "public"."aircraft"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "held_pilot_of_this_club" FOREIGN KEY ("club_id","pilot_id") REFERENCES "public"."pilots"("club_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passengers" ADD CONSTRAINT "passenger_of_a_booking_of_this_club" FOREIGN KEY ("club_id","booking_id") REFERENCES "public"."bookings"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closed_base_of_this_club" FOREIGN KEY ("club_id","base_id") REFERENCES "public"."bases"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closure_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "club_settings" ADD CONSTRAINT "club_settings_club_id_clubs_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_settings" ADD CONSTRAINT "external_settings_club_id_clubs_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_settings" ADD CONSTRAINT "customer_profile_of_this_club" FOREIGN KEY ("club_id","customer_profile_id") REFERENCES "public"."profiles"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "base_of_this_club" FOREIGN KEY ("club_id","base_id") REFERENCES "public"."bases"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_coupons" ADD CONSTRAINT "booking_of_this_club" FOREIGN KEY ("club_id","booking_id") REFERENCES "public"."bookings"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_coupons" ADD CONSTRAINT "booked_coupon_of_this_club" FOREIGN KEY ("club_id","coupon_id") REFERENCES "public"."coupons"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coupon_events" ADD CONSTRAINT "event_of_a_coupon_of_this_club" FOREIGN KEY ("club_id","coupon_id") REFERENCES "public"."coupons"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupon_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "shop_of_this_club" FOREIGN KEY ("club_id","shop_id") REFERENCES "public"."shops"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_coupons" ADD CONSTRAINT "hold_of_this_club" FOREIGN KEY ("club_id","hold_id") REFERENCES "public"."holds"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_coupons" ADD CONSTRAINT "held_coupon_of_this_club" FOREIGN KEY ("club_id","coupon_id") REFERENCES "public"."coupons"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aircraft" ADD CONSTRAINT "aircraft_is_a_subject" FOREIGN KEY ("club_id","id") REFERENCES "public"."subjects"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aircraft" ADD CONSTRAINT "aircraft_at_a_base_of_this_club" FOREIGN KEY ("club_id","base_id") REFERENCES "public"."bases"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aircraft_activities" ADD CONSTRAINT "open_aircraft_of_this_club" FOREIGN KEY ("club_id","aircraft_id") REFERENCES "public"."aircraft"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aircraft_activities" ADD CONSTRAINT "open_to_an_activity_of_this_club" FOREIGN KEY ("club_id","activity_id") REFERENCES "public"."activities"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bases" ADD CONSTRAINT "base_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unavailability" ADD CONSTRAINT "unavailable_aircraft_of_this_club" FOREIGN KEY ("club_id","aircraft_id") REFERENCES "public"."aircraft"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "line_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_attempts" ADD CONSTRAINT "attempt_of_a_letter_of_this_club" FOREIGN KEY ("club_id","letter_id") REFERENCES "public"."letters"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letter_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letter_about_a_booking_of_this_club" FOREIGN KEY ("club_id","booking_id") REFERENCES "public"."bookings"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupancy" ADD CONSTRAINT "subject_of_this_club" FOREIGN KEY ("club_id","subject_id") REFERENCES "public"."subjects"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subjects" ADD CONSTRAINT "subject_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absent_pilot_of_this_club" FOREIGN KEY ("club_id","person_id") REFERENCES "public"."pilots"("club_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "pilot_on_duty_of_this_club" FOREIGN KEY ("club_id","pilot_id") REFERENCES "public"."pilots"("club_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "profile_of_this_club" FOREIGN KEY ("club_id","profile_id") REFERENCES "public"."profiles"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_activities" ADD CONSTRAINT "flying_pilot_of_this_club" FOREIGN KEY ("club_id","pilot_id") REFERENCES "public"."pilots"("club_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_activities" ADD CONSTRAINT "flown_activity_of_this_club" FOREIGN KEY ("club_id","activity_id") REFERENCES "public"."activities"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_aircraft" ADD CONSTRAINT "qualified_pilot_of_this_club" FOREIGN KEY ("club_id","pilot_id") REFERENCES "public"."pilots"("club_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_aircraft" ADD CONSTRAINT "qualified_on_an_aircraft_of_this_club" FOREIGN KEY ("club_id","aircraft_id") REFERENCES "public"."aircraft"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilot_is_a_person" FOREIGN KEY ("club_id","person_id") REFERENCES "public"."people"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilot_is_a_subject" FOREIGN KEY ("club_id","person_id") REFERENCES "public"."subjects"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "present_pilot_of_this_club" FOREIGN KEY ("club_id","pilot_id") REFERENCES "public"."pilots"("club_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profile_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validities" ADD CONSTRAINT "validity_of_a_subject_of_this_club" FOREIGN KEY ("club_id","subject_id") REFERENCES "public"."subjects"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shops" ADD CONSTRAINT "shop_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "throttles" ADD CONSTRAINT "throttle_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visit_of_a_club" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_list" ADD CONSTRAINT "waiting_coupon_of_this_club" FOREIGN KEY ("club_id","coupon_id") REFERENCES "public"."coupons"("club_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_list" ADD CONSTRAINT "waited_base_of_this_club" FOREIGN KEY ("club_id","base_id") REFERENCES "public"."bases"("club_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_by_start" ON "bookings" USING btree ("club_id","start_at");--> statement-breakpoint
CREATE INDEX "bookings_by_pilot" ON "bookings" USING btree ("club_id","pilot_id","start_at");--> statement-breakpoint
CREATE INDEX "holds_by_holder" ON "holds" USING btree ("club_id","holder");--> statement-breakpoint
CREATE INDEX "holds_by_end" ON "holds" USING btree ("club_id","expires_at");--> statement-breakpoint
CREATE INDEX "openings_of_base" ON "openings" USING btree ("club_id","base_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_booking_per_coupon" ON "booking_coupons" USING btree ("club_id","coupon_id") WHERE released_at is null;--> statement-breakpoint
CREATE INDEX "coupon_events_by_coupon" ON "coupon_events" USING btree ("club_id","coupon_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_hold_per_coupon" ON "hold_coupons" USING btree ("club_id","coupon_id") WHERE released_at is null;--> statement-breakpoint
CREATE INDEX "journal_by_subject" ON "journal" USING btree ("club_id","subject_id");--> statement-breakpoint
CREATE INDEX "letters_of_booking" ON "letters" USING btree ("club_id","booking_id");--> statement-breakpoint
CREATE INDEX "open_letters_of_queue" ON "letters" USING btree ("club_id","queue","position") WHERE delivered_at is null and kept_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "letters_by_creation" ON "letters" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "occupancy_by_ref" ON "occupancy" USING btree ("club_id","ref");--> statement-breakpoint
CREATE INDEX "people_by_email" ON "people" USING btree ("club_id",lower("email"));--> statement-breakpoint
CREATE INDEX "visits_of_browser" ON "visits" USING btree ("club_id","browser","used_at");--> statement-breakpoint
CREATE INDEX "visits_by_use" ON "visits" USING btree ("used_at");
--> statement-breakpoint
-- The last wall of rule 1: one subject is never in two places at once. Both ends of a range meet without touching: [).
ALTER TABLE "occupancy" ADD CONSTRAINT "nobody_twice" EXCLUDE USING gist ("club_id" WITH =, "subject_id" WITH =, "during" WITH &&);--> statement-breakpoint
-- Closes a tenant table: forced, so that its owner is bound too; the cast makes a forgotten club an error, not silence.
CREATE FUNCTION envol_guard(guarded regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY of_this_club ON %s TO envol_app USING (club_id = current_setting(''app.club_id'')::uuid) WITH CHECK (club_id = current_setting(''app.club_id'')::uuid)', guarded);
  EXECUTE format('CREATE POLICY of_every_club ON %s TO envol_system USING (true) WITH CHECK (true)', guarded);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO envol_app, envol_system', guarded);
END $$;--> statement-breakpoint
DO $$
DECLARE guarded regclass;
BEGIN
  FOR guarded IN SELECT attrelid::regclass FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE attname = 'club_id' AND NOT attisdropped AND relkind = 'r' AND relnamespace = current_schema()::regnamespace
  LOOP PERFORM envol_guard(guarded); END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE "clubs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "clubs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY this_club ON "clubs" FOR SELECT TO envol_app USING (id = current_setting('app.club_id')::uuid);--> statement-breakpoint
CREATE POLICY every_club ON "clubs" TO envol_system USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT ON "clubs" TO envol_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "clubs" TO envol_system;--> statement-breakpoint
-- The queue's own tables admit their owner alone, so jobs are added through this one door. Inside an open club the job is
-- always of that club, whatever the payload says.
CREATE FUNCTION envol_enqueue(task text, payload jsonb, run_at timestamptz DEFAULT NULL, job_key text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE club text := nullif(current_setting('app.club_id', true), '');
BEGIN
  PERFORM graphile_worker.add_job(
    task,
    CASE WHEN club IS NULL THEN payload ELSE payload || jsonb_build_object('clubId', club) END::json,
    run_at => envol_enqueue.run_at,
    job_key => envol_enqueue.job_key
  );
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION envol_enqueue(text, jsonb, timestamptz, text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION envol_enqueue(text, jsonb, timestamptz, text) TO envol_app, envol_system;
