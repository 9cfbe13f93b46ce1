-- Everybody with a role reads the register. A registrar who is bound to areas changes people and placements of those areas
-- only. An UPDATE policy that hid rows would leave them unchanged without a word, so it checks instead, which fails.
GRANT SELECT ON person, placement TO kyso_analyst;
GRANT INSERT, UPDATE ON person TO kyso_registrar;
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
