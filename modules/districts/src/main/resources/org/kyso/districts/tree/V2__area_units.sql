-- Which area each unit of a loaded or formerly loaded module belongs to, and which areas a registrar of a shared store is
-- bound to; one with no line here may change all of them. PostgreSQL's row-level security looks at both.
CREATE TABLE area_unit (
    unit_code VARCHAR(32) NOT NULL PRIMARY KEY,
    area VARCHAR(32) NOT NULL
);

CREATE TABLE registrar_area (
    account VARCHAR(64) NOT NULL,
    area VARCHAR(32) NOT NULL,
    PRIMARY KEY (account, area)
);
