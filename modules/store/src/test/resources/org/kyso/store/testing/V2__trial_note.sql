-- What a later version brings.
CREATE TABLE trial_note (
    id BIGINT NOT NULL PRIMARY KEY,
    text VARCHAR(100) NOT NULL
);
