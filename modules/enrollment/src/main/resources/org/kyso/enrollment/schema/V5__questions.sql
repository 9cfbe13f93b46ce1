-- What the console won't guess: a row of a return that was set aside (its sheet, row and what it says of whom), kept until a
-- later paper settles it (closed_at). Questions that the ledger itself raises have no row here.
CREATE TABLE question (
    id BIGINT NOT NULL PRIMARY KEY,
    campaign_id BIGINT NOT NULL REFERENCES campaign (id),
    kind VARCHAR(20) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    file_name VARCHAR(400) NOT NULL,
    sheet VARCHAR(200) NOT NULL,
    paper_row INTEGER NOT NULL,
    reported_on DATE NOT NULL,
    citizen_id VARCHAR(12) NOT NULL,
    full_name VARCHAR(200) NOT NULL,
    unit_code VARCHAR(32) NOT NULL,
    sentence VARCHAR(1000) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP
);
CREATE INDEX question_sha256 ON question (sha256);

-- An analyst's answer to a question, of a row or of the ledger; the key says which. An answer that is taken back is deleted,
-- and both stand on the audit trail.
CREATE TABLE question_answer (
    question_key VARCHAR(200) NOT NULL PRIMARY KEY,
    answer VARCHAR(400) NOT NULL,
    answered_at TIMESTAMP NOT NULL,
    answered_by VARCHAR(128) NOT NULL
);
