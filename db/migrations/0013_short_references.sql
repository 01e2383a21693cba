ALTER TABLE "coupons" DROP CONSTRAINT "reference_form";--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "reference_form" CHECK (length("coupons"."reference") between 4 and 64 and "coupons"."reference" = upper("coupons"."reference") and "coupons"."reference" !~ '[\s-]');--> statement-breakpoint
-- Quotes, brackets and closing full stops no longer count: references that were stored with them are found by their new form.
SET LOCAL ROLE envol_system;--> statement-breakpoint
UPDATE "coupons" SET "reference" = form.bare
FROM (SELECT "id", regexp_replace(regexp_replace("reference", '[«»“”„‟‘’‚‛‹›"''`´<>()\[\]{}]', '', 'g'), '[.,;:!]+$', '') AS bare FROM "coupons") AS form
WHERE form."id" = "coupons"."id" AND form.bare <> "coupons"."reference" AND length(form.bare) >= 4
  AND NOT EXISTS (SELECT FROM "coupons" AS other WHERE other."club_id" = "coupons"."club_id" AND other."reference" = form.bare);--> statement-breakpoint
RESET ROLE;
