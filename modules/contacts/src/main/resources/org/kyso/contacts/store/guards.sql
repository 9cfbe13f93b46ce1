-- Analysts look up whom to call; registrars keep the list.
GRANT SELECT ON contact, contact_area TO kyso_analyst;
GRANT INSERT, UPDATE, DELETE ON contact, contact_area TO kyso_registrar;
