-- Whom a difference is about, so that it can be forgotten with the person. Those noted before count anew.
DELETE FROM difference;
ALTER TABLE difference ADD COLUMN person TEXT NOT NULL DEFAULT '';
