-- Campaigns are the administrators'. The ledger is only added to. A registrar who is bound to areas records only people who
-- count in those areas, and so changes the counts of those areas' units alone.
GRANT SELECT ON campaign, campaign_obliged, campaign_step, campaign_step_word, campaign_report_day, ledger_entry, roll_up_week
    TO kyso_analyst;
GRANT INSERT ON ledger_entry TO kyso_registrar;
GRANT INSERT, UPDATE ON roll_up_week TO kyso_registrar;

ALTER TABLE ledger_entry DROP CONSTRAINT IF EXISTS ledger_entry_person;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_person FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE ledger_entry DROP CONSTRAINT IF EXISTS ledger_entry_campaign;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id);
ALTER TABLE ledger_entry DROP CONSTRAINT IF EXISTS ledger_entry_source;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_source FOREIGN KEY (source_id) REFERENCES source (id);

ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON ledger_entry;
CREATE POLICY everybody_reads ON ledger_entry FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON ledger_entry;
CREATE POLICY registrar_adds ON ledger_entry FOR INSERT TO kyso_registrar WITH CHECK (
    NOT is_bound() OR EXISTS (
        SELECT 1 FROM placement p WHERE p.person_id = ledger_entry.person_id AND may_change(p.unit_code)));

ALTER TABLE roll_up_week ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON roll_up_week;
CREATE POLICY everybody_reads ON roll_up_week FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON roll_up_week;
CREATE POLICY registrar_adds ON roll_up_week FOR INSERT TO kyso_registrar WITH CHECK (may_change(unit_code));
DROP POLICY IF EXISTS registrar_changes ON roll_up_week;
CREATE POLICY registrar_changes ON roll_up_week FOR UPDATE TO kyso_registrar USING (true) WITH CHECK (may_change(unit_code));

GRANT SELECT ON question, question_answer TO kyso_analyst;
GRANT INSERT, UPDATE ON question TO kyso_registrar;
GRANT INSERT, DELETE ON question_answer TO kyso_registrar;
ALTER TABLE question ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON question;
CREATE POLICY everybody_reads ON question FOR SELECT USING (true);
DROP POLICY IF EXISTS registrar_adds ON question;
CREATE POLICY registrar_adds ON question FOR INSERT TO kyso_registrar WITH CHECK (
    NOT is_bound() OR unit_code = '' OR may_change(unit_code));
DROP POLICY IF EXISTS registrar_changes ON question;
CREATE POLICY registrar_changes ON question FOR UPDATE TO kyso_registrar USING (true) WITH CHECK (
    NOT is_bound() OR unit_code = '' OR may_change(unit_code));
