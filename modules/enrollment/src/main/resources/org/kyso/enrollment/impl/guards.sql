-- Campaigns are the administrators'. Papers and the ledger are only added to. A registrar who is bound to areas records
-- only people who count in those areas, and so changes the counts of those areas' units alone.
GRANT SELECT ON campaign, paper, ledger, certificate, roll_up TO kyso_analyst;
GRANT INSERT ON paper, ledger TO kyso_registrar;
GRANT INSERT, DELETE ON certificate TO kyso_registrar;
GRANT INSERT, UPDATE ON roll_up TO kyso_registrar;

ALTER TABLE ledger ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON ledger;
CREATE POLICY everybody_reads ON ledger FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON ledger;
CREATE POLICY registrar_adds ON ledger FOR INSERT TO kyso_registrar WITH CHECK (
    NOT is_bound()
    OR EXISTS (SELECT 1 FROM placement p WHERE p.person_id = ledger.person_id AND may_change(p.unit_code)));

ALTER TABLE certificate ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON certificate;
CREATE POLICY everybody_reads ON certificate FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON certificate;
CREATE POLICY registrar_adds ON certificate FOR INSERT TO kyso_registrar WITH CHECK (
    NOT is_bound()
    OR EXISTS (SELECT 1 FROM placement p WHERE p.person_id = certificate.person_id AND may_change(p.unit_code)));
DROP POLICY IF EXISTS registrar_removes ON certificate;
CREATE POLICY registrar_removes ON certificate FOR DELETE TO kyso_registrar USING (
    NOT is_bound()
    OR EXISTS (SELECT 1 FROM placement p WHERE p.person_id = certificate.person_id AND may_change(p.unit_code)));

ALTER TABLE roll_up ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON roll_up;
CREATE POLICY everybody_reads ON roll_up FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON roll_up;
CREATE POLICY registrar_adds ON roll_up FOR INSERT TO kyso_registrar WITH CHECK (may_change(unit_code));
DROP POLICY IF EXISTS registrar_changes ON roll_up;
CREATE POLICY registrar_changes ON roll_up FOR UPDATE TO kyso_registrar USING (true) WITH CHECK (may_change(unit_code));
