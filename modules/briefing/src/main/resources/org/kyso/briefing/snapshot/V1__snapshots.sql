-- A locked snapshot keeps what was known of a campaign when it was locked: the units with their own people's counts, the
-- course of province and districts, the forecasts or why there were none (missing_forecast), and everybody by name. Rows are added and never changed; sha256 is of all
-- of them (SnapshotHash). Nothing here refers to another room's tables: a snapshot stands whatever becomes of them.
CREATE TABLE snapshot (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    campaign_id BIGINT NOT NULL,
    campaign_code VARCHAR(64) NOT NULL,
    campaign_name VARCHAR(200) NOT NULL,
    campaign_start DATE NOT NULL,
    campaign_deadline DATE NOT NULL,
    is_deadline_counted BOOLEAN NOT NULL,
    product VARCHAR(200) NOT NULL,
    as_of DATE NOT NULL,
    tree_of DATE NOT NULL,
    locked_at TIMESTAMP NOT NULL,
    locked_by VARCHAR(128) NOT NULL,
    missing_forecast VARCHAR(20),
    sha256 VARCHAR(64) NOT NULL,
    CONSTRAINT snapshot_name UNIQUE (name)
);

-- An area, with its district's place on the tile map.
CREATE TABLE snapshot_area (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    area_code VARCHAR(64) NOT NULL,
    district_code VARCHAR(64) NOT NULL,
    plain_name VARCHAR(300) NOT NULL,
    tile_column INTEGER NOT NULL,
    tile_row INTEGER NOT NULL,
    PRIMARY KEY (snapshot_id, area_code)
);

-- A unit of the tree, each after the one above it, with the counts of its own people; an empty code stands for the people whose
-- unit isn't known. Only the province has nothing above it.
CREATE TABLE snapshot_unit (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    unit_code VARCHAR(64) NOT NULL,
    parent_code VARCHAR(64),
    area_code VARCHAR(64) NOT NULL,
    kind VARCHAR(32) NOT NULL,
    unit_name VARCHAR(300) NOT NULL,
    short_name VARCHAR(300) NOT NULL,
    exempt INTEGER NOT NULL,
    briefed INTEGER NOT NULL,
    mandatory INTEGER NOT NULL,
    mandatory_reported INTEGER NOT NULL,
    mandatory_verified INTEGER NOT NULL,
    mandatory_used INTEGER NOT NULL,
    mandatory_blocked INTEGER NOT NULL,
    mandatory_step1 INTEGER NOT NULL,
    mandatory_step2 INTEGER NOT NULL,
    mandatory_step3 INTEGER NOT NULL,
    mandatory_step4 INTEGER NOT NULL,
    mandatory_step5 INTEGER NOT NULL,
    mandatory_step6 INTEGER NOT NULL,
    mandatory_step7 INTEGER NOT NULL,
    mandatory_step8 INTEGER NOT NULL,
    encouraged INTEGER NOT NULL,
    encouraged_reported INTEGER NOT NULL,
    encouraged_verified INTEGER NOT NULL,
    encouraged_used INTEGER NOT NULL,
    encouraged_blocked INTEGER NOT NULL,
    encouraged_step1 INTEGER NOT NULL,
    encouraged_step2 INTEGER NOT NULL,
    encouraged_step3 INTEGER NOT NULL,
    encouraged_step4 INTEGER NOT NULL,
    encouraged_step5 INTEGER NOT NULL,
    encouraged_step6 INTEGER NOT NULL,
    encouraged_step7 INTEGER NOT NULL,
    encouraged_step8 INTEGER NOT NULL,
    PRIMARY KEY (snapshot_id, line)
);

-- How many of a unit's mandatory people, all below it included, were foreseen to be registered on the last day.
CREATE TABLE snapshot_forecast (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    unit_code VARCHAR(64) NOT NULL,
    forecast_from DATE NOT NULL,
    low INTEGER NOT NULL,
    likely INTEGER NOT NULL,
    high INTEGER NOT NULL,
    held INTEGER NOT NULL,
    earlier INTEGER NOT NULL,
    PRIMARY KEY (snapshot_id, unit_code)
);

-- How the province and its districts came to their counts, day by day, mandatory people only.
CREATE TABLE snapshot_day (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    unit_code VARCHAR(64) NOT NULL,
    day_of DATE NOT NULL,
    mandatory INTEGER NOT NULL,
    mandatory_reported INTEGER NOT NULL,
    mandatory_verified INTEGER NOT NULL,
    PRIMARY KEY (snapshot_id, unit_code, day_of)
);

CREATE TABLE snapshot_person (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    person_id BIGINT NOT NULL,
    citizen_id VARCHAR(12) NOT NULL,
    full_name VARCHAR(200) NOT NULL,
    unit_code VARCHAR(64) NOT NULL,
    mandate VARCHAR(12) NOT NULL,
    stage VARCHAR(20) NOT NULL,
    stage_since DATE,
    registered_on DATE,
    verified_on DATE,
    blocked_reason VARCHAR(400) NOT NULL,
    exempt_reason VARCHAR(400) NOT NULL,
    PRIMARY KEY (snapshot_id, person_id)
);
