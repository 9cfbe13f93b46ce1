-- The steps that the campaign had when the figures were locked, and how many of a unit's own people had got to a step after
-- registration (none where the campaign has no such step). A snapshot from before has neither: its campaign had the eight
-- steps of its time.
CREATE TABLE snapshot_step (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    step_number SMALLINT NOT NULL,
    place SMALLINT NOT NULL,
    code VARCHAR(64) NOT NULL,
    name VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (snapshot_id, step_number)
);

CREATE TABLE snapshot_after (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    unit_code VARCHAR(64) NOT NULL,
    mandate VARCHAR(16) NOT NULL,
    place SMALLINT NOT NULL,
    reached INTEGER NOT NULL,
    PRIMARY KEY (snapshot_id, unit_code, mandate, place)
);

-- The code of a step.
ALTER TABLE snapshot_person ALTER COLUMN stage SET DATA TYPE VARCHAR(64);
