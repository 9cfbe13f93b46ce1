-- Campaigns, the papers that were taken, the append-only ledger, and the counts kept from it.
CREATE TABLE campaign (
    id BIGINT NOT NULL PRIMARY KEY,
    code VARCHAR(32) NOT NULL,
    name VARCHAR(200) NOT NULL,
    start_day DATE NOT NULL,
    deadline DATE NOT NULL,
    product VARCHAR(64) NOT NULL,
    read_on DATE
);
-- The order of 24 May 2024, to be complete before 30 June 2024.
INSERT INTO campaign (id, code, name, start_day, deadline, product)
    VALUES (1, 'smartca-2024', 'SmartCA 2024', DATE('2024-05-24'), DATE('2024-06-30'), 'VNPT SmartCA');

CREATE TABLE paper (
    id BIGINT NOT NULL PRIMARY KEY,
    file_name VARCHAR(400) NOT NULL,
    digest VARCHAR(64) NOT NULL,
    reported_on DATE NOT NULL,
    taken_at TIMESTAMP NOT NULL,
    taken_by VARCHAR(128) NOT NULL,
    rows_taken INTEGER NOT NULL,
    rows_aside INTEGER NOT NULL
);

CREATE TABLE ledger (
    id BIGINT NOT NULL PRIMARY KEY,
    campaign_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    stage SMALLINT NOT NULL,
    on_day DATE,
    said_on DATE NOT NULL,
    detail VARCHAR(400) NOT NULL,
    paper_id BIGINT NOT NULL
);
CREATE INDEX ledger_person ON ledger (person_id, campaign_id);

CREATE TABLE certificate (
    person_id BIGINT NOT NULL,
    serial VARCHAR(64) NOT NULL,
    valid_from DATE,
    valid_to DATE,
    paper_id BIGINT NOT NULL,
    PRIMARY KEY (person_id, serial)
);

-- The change in each count of a unit's own people on a day; their sum up to a day is the count on it.
CREATE TABLE roll_up (
    campaign_id BIGINT NOT NULL,
    unit_code VARCHAR(32) NOT NULL,
    on_day DATE NOT NULL,
    people_class CHAR(1) NOT NULL,
    people INTEGER NOT NULL,
    briefed INTEGER NOT NULL,
    step1 INTEGER NOT NULL,
    step2 INTEGER NOT NULL,
    step3 INTEGER NOT NULL,
    step4 INTEGER NOT NULL,
    step5 INTEGER NOT NULL,
    step6 INTEGER NOT NULL,
    step7 INTEGER NOT NULL,
    registered INTEGER NOT NULL,
    verified INTEGER NOT NULL,
    used INTEGER NOT NULL,
    blocked INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, unit_code, on_day, people_class)
);
