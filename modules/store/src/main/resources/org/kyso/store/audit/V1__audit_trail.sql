-- Numbers handed out for new rows, a block at a time; and what was done to the store, by whom and when, only added to.
CREATE TABLE row_number (
    series VARCHAR(32) NOT NULL PRIMARY KEY,
    free_from BIGINT NOT NULL
);

CREATE TABLE audit_entry (
    id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    done_at TIMESTAMP NOT NULL,
    done_by VARCHAR(128) NOT NULL,
    action VARCHAR(64) NOT NULL,
    subject VARCHAR(1024) NOT NULL,
    detail VARCHAR(4000) NOT NULL
);
