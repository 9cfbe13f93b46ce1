-- What was said on the telephone about a unit, and when to call back. Whom one spoke to is kept by name, for a contact may be
-- deleted. Moments are kept in UTC; the unit of a call about the whole province is empty.
CREATE TABLE logged_call (
    id BIGINT NOT NULL PRIMARY KEY,
    unit_code VARCHAR(64) NOT NULL,
    contact_name VARCHAR(200) NOT NULL,
    said VARCHAR(2000) NOT NULL,
    called_at TIMESTAMP NOT NULL,
    called_by VARCHAR(128) NOT NULL,
    call_back_on DATE,
    settled_at TIMESTAMP,
    settled_by VARCHAR(128) NOT NULL
);
