-- Analysts look up whom to call; registrars keep the list.
GRANT SELECT ON contact, contact_area, logged_call TO kyso_analyst;
GRANT INSERT, UPDATE, DELETE ON contact, contact_area TO kyso_registrar;
-- A call that was made stays on record.
GRANT INSERT, UPDATE ON logged_call TO kyso_registrar;
