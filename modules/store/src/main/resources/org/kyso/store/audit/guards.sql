-- Analysts read everything; a registrar is an analyst who also changes. Nobody but the tables' owner, the administrators'
-- role, changes what isn't granted here or in another room's guards.
GRANT USAGE ON SCHEMA kyso TO kyso_analyst;
GRANT SELECT ON schema_level, row_number, audit_entry, audit_head TO kyso_analyst;
GRANT INSERT, UPDATE ON row_number TO kyso_registrar;

-- Whoever does something writes a line of the audit trail, under the name they logged in with and no other, at the
-- server's time.
GRANT INSERT ON audit_entry TO kyso_analyst;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON audit_entry;
CREATE POLICY everybody_reads ON audit_entry FOR SELECT USING (true);
DROP POLICY IF EXISTS own_name ON audit_entry;
CREATE POLICY own_name ON audit_entry FOR INSERT WITH CHECK (
    done_by = session_user
    AND done_at >= transaction_timestamp() AT TIME ZONE 'UTC'
    AND done_at <= clock_timestamp() AT TIME ZONE 'UTC'
);

-- The server computes the console's hash once more and moves the head by itself, as the tables' owner: no account needs
-- a right to change the head, and a line that doesn't follow on the last one is refused.
CREATE OR REPLACE FUNCTION audit_hash(previous TEXT, line audit_entry) RETURNS TEXT LANGUAGE sql STABLE
SET search_path = kyso, pg_temp AS $$
    SELECT encode(sha256(convert_to(string_agg(octet_length(convert_to(field, 'UTF8')) || ':' || field, '' ORDER BY place),
        'UTF8')), 'hex')
    FROM unnest(ARRAY[
        previous, line.line_number::text, to_char(line.done_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"000"'), line.done_by,
        line.computer_user, line.action, line.subject, line.state_before, line.state_after, line.origin, line.detail
    ]) WITH ORDINALITY AS fields (field, place)
$$;

CREATE OR REPLACE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = kyso, pg_temp AS $$
DECLARE
    head audit_head;
    lines BIGINT;
    following BIGINT;
    fitting BOOLEAN;
BEGIN
    SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
    SELECT count(*) INTO lines FROM added;
    -- Once a statement and not once a line: every new version of the head makes the next one slower to find.
    SELECT count(*), bool_and(chained.hash = audit_hash(coalesce(chained.previous, head.hash), chained.line))
        INTO following, fitting
        FROM (SELECT line, line.hash, lag(line.hash) OVER (ORDER BY line.line_number) AS previous
            FROM audit_entry line
            WHERE line.line_number BETWEEN head.line_number + 1 AND head.line_number + lines) chained;
    IF lines = 0 THEN
        RETURN NULL;
    END IF;
    IF following <> lines OR NOT fitting THEN
        RAISE EXCEPTION 'what is added does not follow on line % of the audit trail', head.line_number
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE audit_head SET line_number = added.line_number, hash = added.hash
        FROM added WHERE added.line_number = head.line_number + lines;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS audit_chain ON audit_entry;
CREATE TRIGGER audit_chain AFTER INSERT ON audit_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION audit_chain();

-- Not even the owner changes a line by mistake. On purpose it could, and the chain would show it.
CREATE OR REPLACE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only ever added to' USING ERRCODE = 'insufficient_privilege';
END
$$;
DROP TRIGGER IF EXISTS audit_stays ON audit_entry;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
