-- Everybody with a role reads the register. A registrar who is bound to areas adds roster entries of those areas only, and
-- changes people and placements of those areas only. What rosters say is only ever added to; a source is withdrawn by who
-- imported it, or by who is bound to no area. An UPDATE policy that hid rows would leave them unchanged without a word, so it checks instead, which fails.
GRANT SELECT ON person, placement, source, roster_entry TO kyso_analyst;
GRANT INSERT, UPDATE ON person, source TO kyso_registrar;
GRANT INSERT ON roster_entry TO kyso_registrar;
GRANT INSERT, UPDATE, DELETE ON placement TO kyso_registrar;

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON person;
CREATE POLICY everybody_reads ON person FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON person;
CREATE POLICY registrar_adds ON person FOR INSERT TO kyso_registrar WITH CHECK (true);
DROP POLICY IF EXISTS registrar_changes ON person;
CREATE POLICY registrar_changes ON person FOR UPDATE TO kyso_registrar USING (true) WITH CHECK (
    NOT is_bound() OR EXISTS (SELECT 1 FROM placement p WHERE p.person_id = person.id AND may_change(p.unit_code)));

ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON placement;
CREATE POLICY everybody_reads ON placement FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON placement;
CREATE POLICY registrar_adds ON placement FOR INSERT TO kyso_registrar WITH CHECK (may_change(unit_code));
DROP POLICY IF EXISTS registrar_changes ON placement;
CREATE POLICY registrar_changes ON placement FOR UPDATE TO kyso_registrar USING (true) WITH CHECK (may_change(unit_code));
DROP POLICY IF EXISTS registrar_removes ON placement;
CREATE POLICY registrar_removes ON placement FOR DELETE TO kyso_registrar USING (may_change(unit_code));

ALTER TABLE source ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON source;
CREATE POLICY everybody_reads ON source FOR SELECT USING (true);
DROP POLICY IF EXISTS own_name ON source;
CREATE POLICY own_name ON source FOR INSERT TO kyso_registrar WITH CHECK (imported_by = session_user);
DROP POLICY IF EXISTS registrar_withdraws ON source;
CREATE POLICY registrar_withdraws ON source FOR UPDATE TO kyso_registrar USING (true)
    WITH CHECK (NOT is_bound() OR imported_by = session_user);

ALTER TABLE roster_entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON roster_entry;
CREATE POLICY everybody_reads ON roster_entry FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON roster_entry;
CREATE POLICY registrar_adds ON roster_entry FOR INSERT TO kyso_registrar WITH CHECK (may_change(unit_code));
