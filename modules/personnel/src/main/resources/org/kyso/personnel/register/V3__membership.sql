-- What a person is a member of, as a roster names it: an order may oblige the members of one association alone. Empty where
-- the roster says only whether somebody is a member, or has to register (mandate).
ALTER TABLE roster_entry ADD COLUMN membership VARCHAR(200) NOT NULL DEFAULT '';
ALTER TABLE placement ADD COLUMN membership VARCHAR(200) NOT NULL DEFAULT '';
