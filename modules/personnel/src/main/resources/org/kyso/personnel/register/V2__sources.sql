-- What says something about people, and what each roster says of whom. Who counts where from which day on (placement)
-- and what is known of a person follow from the rosters that are not withdrawn.
CREATE TABLE source (
    id BIGINT NOT NULL PRIMARY KEY,
    kind VARCHAR(16) NOT NULL,
    file_name VARCHAR(400) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    area VARCHAR(32) NOT NULL,
    reported_on DATE,
    imported_at TIMESTAMP NOT NULL,
    imported_by VARCHAR(128) NOT NULL,
    rows_taken INTEGER NOT NULL,
    rows_rejected INTEGER NOT NULL,
    withdrawn_at TIMESTAMP
);
CREATE INDEX source_sha256 ON source (sha256);

CREATE TABLE roster_entry (
    person_id BIGINT NOT NULL REFERENCES person (id),
    source_id BIGINT NOT NULL REFERENCES source (id),
    said_on DATE,
    unit_code VARCHAR(32) NOT NULL,
    mandate VARCHAR(16) NOT NULL,
    service_number VARCHAR(32) NOT NULL,
    full_name VARCHAR(200) NOT NULL,
    birth_date DATE,
    sex VARCHAR(1) NOT NULL,
    police_rank VARCHAR(64) NOT NULL,
    post VARCHAR(200) NOT NULL,
    phone VARCHAR(64) NOT NULL,
    mail VARCHAR(128) NOT NULL,
    residence VARCHAR(400) NOT NULL,
    PRIMARY KEY (person_id, source_id)
);

-- A store from before has no rosters any more: one source for each day on which placements begin stands for them. Their
-- numbers are negative, which puts them before all that is imported from now on. Nobody knows the file.
INSERT INTO source (id, kind, file_name, sha256, area, reported_on, imported_at, imported_by, rows_taken, rows_rejected)
    SELECT n - 1000000, 'roster', '', '', '', NULLIF(from_day, DATE('1900-01-01')), CURRENT_TIMESTAMP, '', people, 0
    FROM (SELECT ROW_NUMBER() OVER () AS n, from_day, people
        FROM (SELECT from_day, COUNT(*) AS people FROM placement GROUP BY from_day) days) numbered;
INSERT INTO roster_entry (person_id, source_id, said_on, unit_code, mandate, service_number, full_name, birth_date, sex,
        police_rank, post, phone, mail, residence)
    SELECT p.id, s.id, s.reported_on, l.unit_code, CASE l.mandate WHEN 'M' THEN 'mandatory' ELSE 'encouraged' END,
        p.service_number, p.full_name, p.birth_date, p.sex, p.police_rank, p.post, p.phone, p.mail, p.residence
    FROM placement l JOIN person p ON p.id = l.person_id
        JOIN source s ON l.from_day = COALESCE(s.reported_on, DATE('1900-01-01'));

-- The mandate in words. Every placement is in a roster entry now.
DELETE FROM placement;
ALTER TABLE placement DROP COLUMN mandate;
ALTER TABLE placement ADD COLUMN mandate VARCHAR(16) NOT NULL DEFAULT 'mandatory';
INSERT INTO placement (person_id, from_day, unit_code, mandate)
    SELECT person_id, COALESCE(said_on, DATE('1900-01-01')), unit_code, mandate FROM roster_entry;
ALTER TABLE placement ADD CONSTRAINT placement_person FOREIGN KEY (person_id) REFERENCES person (id);
