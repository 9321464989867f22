--liquibase formatted sql

--changeset gatehouse:user-020
--comment A contact may lack an address, but nobody lacks both address and name (D-05)
ALTER TABLE app_user
  ADD COLUMN IF NOT EXISTS contact_key CHAR(36) NULL COMMENT 'of the form that added the person as a contact: sent twice it adds one (R-07)' AFTER phone,
  ADD UNIQUE KEY IF NOT EXISTS app_user_contact (organization_id, contact_key),
  ADD CONSTRAINT IF NOT EXISTS app_user_recognisable CHECK (email IS NOT NULL OR last_name IS NOT NULL);
--rollback ALTER TABLE app_user DROP CONSTRAINT app_user_recognisable, DROP KEY app_user_contact, DROP COLUMN contact_key;
