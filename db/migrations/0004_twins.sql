-- The id of a row's copy in another club. The same two always give the same, so keys are mapped where they stand, by this very
-- expression. It keeps the time of a version 7 id and its order within that millisecond: copies come in the order of their
-- originals. Version 8 (RFC 9562, 5.8).
CREATE FUNCTION envol_twin(new_club uuid, old uuid) RETURNS uuid
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (
    overlay(left(replace(old::text, '-', ''), 22) PLACING '8' FROM 13)
    || left(encode(sha256(uuid_send(new_club) || uuid_send(old)), 'hex'), 10)
  )::uuid
$$;--> statement-breakpoint
-- A fresh reference of our own: 10 random characters of Crockford's base 32, from the bytes of a version 4 id that are random
-- throughout (its seventh and ninth are not).
CREATE FUNCTION envol_reference() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random.bytes, place) & 31) + 1, 1), '')
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) random, unnest(ARRAY[0, 1, 2, 3, 4, 5, 7, 9, 10, 11]) place
$$;
