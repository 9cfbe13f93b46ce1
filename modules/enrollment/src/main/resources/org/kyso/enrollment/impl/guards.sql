-- Campaigns are the administrators'. Papers and the ledger are only added to. A registrar who is bound to areas records
-- only people who count in those areas, and so changes the counts of those areas' units alone.
GRANT SELECT ON campaign, paper, folio, roll_up_week TO kyso_analyst;
GRANT INSERT ON paper, folio TO kyso_registrar;
GRANT INSERT, UPDATE ON roll_up_week TO kyso_registrar;

-- A line begins with the person's place in the folio of 16; headings begin with @.
ALTER TABLE folio ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON folio;
CREATE POLICY everybody_reads ON folio FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON folio;
CREATE POLICY registrar_adds ON folio FOR INSERT TO kyso_registrar WITH CHECK (
    NOT is_bound()
    OR NOT EXISTS (
        SELECT 1 FROM regexp_split_to_table(rtrim(lines, E'\n'), E'\n') AS line
        WHERE line NOT LIKE '@%' AND NOT EXISTS (
            SELECT 1 FROM placement p
            WHERE p.person_id = folio.number * 16 + split_part(line, ' ', 1)::integer AND may_change(p.unit_code))));

ALTER TABLE roll_up_week ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON roll_up_week;
CREATE POLICY everybody_reads ON roll_up_week FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON roll_up_week;
CREATE POLICY registrar_adds ON roll_up_week FOR INSERT TO kyso_registrar WITH CHECK (may_change(unit_code));
DROP POLICY IF EXISTS registrar_changes ON roll_up_week;
CREATE POLICY registrar_changes ON roll_up_week FOR UPDATE TO kyso_registrar USING (true) WITH CHECK (may_change(unit_code));
