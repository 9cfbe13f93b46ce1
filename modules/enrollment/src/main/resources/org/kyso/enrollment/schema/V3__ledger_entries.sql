-- The ledger: what one source (a paper or a hand, table source) says of one person in one campaign. Rows are added and
-- never changed; of several the one with the latest said_on holds, and those of withdrawn sources don't count. What a source
-- says nothing of is null. A stage has the name of a step: APP_INSTALLED to CERTIFICATE_ISSUED, before them NOT_STARTED and
-- BRIEFED. Derby keeps the primary key alone, since each foreign key is a tree more to insert into; a server keeps them too
-- (guards.sql), and a check of the store looks at them in both.
CREATE TABLE ledger_entry (
    person_id BIGINT NOT NULL,
    campaign_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL,
    said_on DATE NOT NULL,
    paper_row INTEGER NOT NULL,
    unit_code VARCHAR(32) NOT NULL,
    stage VARCHAR(20),
    registered_on DATE,
    used BOOLEAN,
    used_on DATE,
    verified BOOLEAN,
    verified_on DATE,
    blocked_reason VARCHAR(400),
    exempt_reason VARCHAR(400),
    certificate_serial VARCHAR(64),
    certificate_from DATE,
    certificate_to DATE,
    CONSTRAINT ledger_entry_key PRIMARY KEY (person_id, campaign_id, source_id)
);

-- Whether the deadline itself still counts ('on') or the day before it is the last that does ('before').
ALTER TABLE campaign ADD COLUMN deadline_counts VARCHAR(6) NOT NULL DEFAULT 'before';
