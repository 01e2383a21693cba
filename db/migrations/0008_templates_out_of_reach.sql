ALTER TABLE "clubs" DROP CONSTRAINT "club_kind";--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "clubs" ADD CONSTRAINT "club_kind" CHECK ("clubs"."kind" in ('production', 'test', 'demo', 'template'));