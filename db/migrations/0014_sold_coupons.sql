ALTER TABLE "coupons" ADD COLUMN "beneficiary" jsonb;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "message" text;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "channel" text;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "order_number" text;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "paid" boolean;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "account_code" text;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "batch_place" smallint;--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "batch_once" UNIQUE("club_id","batch_id","batch_place");--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupon_batch" CHECK (("coupons"."batch_id" is null) = ("coupons"."batch_place" is null));