-- Whom to call, and which support areas each of them covers: many to many, by the codes of the district modules.
-- A code may speak of an area that isn't loaded now, so nothing here refers to another room's tables.
CREATE TABLE contact (
    id BIGINT NOT NULL PRIMARY KEY,
    kind VARCHAR(32) NOT NULL,
    full_name VARCHAR(200) NOT NULL,
    duty VARCHAR(300) NOT NULL,
    phone VARCHAR(100) NOT NULL,
    mail VARCHAR(200) NOT NULL,
    note VARCHAR(2000) NOT NULL,
    unit_code VARCHAR(64) NOT NULL
);

CREATE TABLE contact_area (
    contact_id BIGINT NOT NULL REFERENCES contact (id),
    area_code VARCHAR(64) NOT NULL,
    PRIMARY KEY (contact_id, area_code)
);
