-- Chains the audit trail: every line carries a number without gaps and a hash over itself and the line before it, and the
-- head says which line is the last. Lines from before have neither yet; the console gives them theirs right after this.
ALTER TABLE audit_entry ADD COLUMN line_number BIGINT;
ALTER TABLE audit_entry ADD COLUMN computer_user VARCHAR(128) NOT NULL DEFAULT '';
ALTER TABLE audit_entry ADD COLUMN state_before VARCHAR(4000) NOT NULL DEFAULT '';
ALTER TABLE audit_entry ADD COLUMN state_after VARCHAR(4000) NOT NULL DEFAULT '';
ALTER TABLE audit_entry ADD COLUMN origin VARCHAR(1024) NOT NULL DEFAULT '';
ALTER TABLE audit_entry ADD COLUMN hash VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE audit_entry ADD CONSTRAINT audit_line_number UNIQUE (line_number);
CREATE INDEX audit_done_at ON audit_entry (done_at, line_number);
CREATE INDEX audit_done_by ON audit_entry (done_by, line_number);
CREATE INDEX audit_action ON audit_entry (action, line_number);

CREATE TABLE audit_head (
    line_number BIGINT NOT NULL PRIMARY KEY,
    hash VARCHAR(64) NOT NULL
);
