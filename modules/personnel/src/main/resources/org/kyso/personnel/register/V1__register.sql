-- The people, and where each counts from which day on.
CREATE TABLE person (
    id BIGINT NOT NULL PRIMARY KEY,
    citizen_id CHAR(12) NOT NULL,
    service_number VARCHAR(32) NOT NULL,
    full_name VARCHAR(200) NOT NULL,
    birth_date DATE,
    sex VARCHAR(1) NOT NULL,
    police_rank VARCHAR(64) NOT NULL,
    post VARCHAR(200) NOT NULL,
    phone VARCHAR(64) NOT NULL,
    mail VARCHAR(128) NOT NULL,
    residence VARCHAR(400) NOT NULL
);
CREATE UNIQUE INDEX person_citizen_id ON person (citizen_id);
CREATE INDEX person_service_number ON person (service_number);

CREATE TABLE placement (
    person_id BIGINT NOT NULL,
    from_day DATE NOT NULL,
    unit_code VARCHAR(32) NOT NULL,
    mandate CHAR(1) NOT NULL,
    PRIMARY KEY (person_id, from_day)
);
CREATE INDEX placement_unit ON placement (unit_code);
