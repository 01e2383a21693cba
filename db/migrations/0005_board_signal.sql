-- Tells whoever looks at a club's schedule that it has changed. The payload is the club alone: what there is to see, each
-- reads with their own rights. Once a statement, and PostgreSQL sends equal notices of one transaction once.
CREATE FUNCTION envol_tell_board() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_notify('envol_board', club_id::text) FROM (SELECT DISTINCT club_id FROM changed) clubs;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER board_hears_places_taken AFTER INSERT ON "occupancy"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION envol_tell_board();--> statement-breakpoint
CREATE TRIGGER board_hears_places_changed AFTER UPDATE ON "occupancy"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION envol_tell_board();--> statement-breakpoint
CREATE TRIGGER board_hears_places_freed AFTER DELETE ON "occupancy"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION envol_tell_board();--> statement-breakpoint
CREATE TRIGGER board_hears_bookings AFTER UPDATE ON "bookings"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION envol_tell_board();
