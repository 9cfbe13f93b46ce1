-- The ledger in folios: what one paper said of people whose numbers follow one another, a fact a line (see Folio).
-- Short enough for the pages of 4 KB that Derby gives a table without long columns.
CREATE TABLE folio (
    number BIGINT NOT NULL,
    campaign_id BIGINT NOT NULL,
    paper_id BIGINT NOT NULL,
    part SMALLINT NOT NULL,
    lines VARCHAR(2000) NOT NULL,
    CONSTRAINT folio_key PRIMARY KEY (number, paper_id, campaign_id, part)
);

-- The roll-up in weeks: the changes in the counts of a unit's own people, a day a line (see WeekOfChanges).
CREATE TABLE roll_up_week (
    campaign_id BIGINT NOT NULL,
    unit_code VARCHAR(32) NOT NULL,
    monday DATE NOT NULL,
    lines VARCHAR(2000) NOT NULL,
    PRIMARY KEY (campaign_id, unit_code, monday)
);
