ALTER TABLE "aircraft" ADD COLUMN "external" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "pilots" ADD COLUMN "external" boolean DEFAULT true NOT NULL;