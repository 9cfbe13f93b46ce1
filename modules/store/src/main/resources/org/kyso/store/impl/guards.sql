-- Analysts read everything; a registrar is an analyst who also changes. Nobody but the tables' owner, the administrators'
-- role, changes what isn't granted here or in another room's guards.
GRANT USAGE ON SCHEMA kyso TO kyso_analyst;
GRANT SELECT ON schema_level, row_number, audit_entry TO kyso_analyst;
GRANT INSERT, UPDATE ON row_number TO kyso_registrar;

-- Whoever does something writes a line of the audit trail, under the name they logged in with and no other.
GRANT INSERT ON audit_entry TO kyso_analyst;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON audit_entry;
CREATE POLICY everybody_reads ON audit_entry FOR SELECT USING (true);
DROP POLICY IF EXISTS own_name ON audit_entry;
CREATE POLICY own_name ON audit_entry FOR INSERT WITH CHECK (done_by = session_user);
