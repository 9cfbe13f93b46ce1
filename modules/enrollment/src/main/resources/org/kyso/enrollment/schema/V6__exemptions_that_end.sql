-- The last day of an exemption that was granted until then; null for one that lasts until other words.
ALTER TABLE ledger_entry ADD COLUMN exempt_until DATE;
