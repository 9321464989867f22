--liquibase formatted sql

--changeset gatehouse:user-020
--comment A contact may lack an address, but nobody lacks both address and name (D-05)
ALTER TABLE app_user
  ADD COLUMN IF NOT EXISTS request_key CHAR(36) NULL COMMENT 'of the form that added a contact: sent twice it adds one (R-07)' AFTER phone,
  ADD UNIQUE KEY IF NOT EXISTS app_user_request (organization_id, request_key),
  ADD CONSTRAINT IF NOT EXISTS app_user_recognisable CHECK (email IS NOT NULL OR last_name IS NOT NULL);
--rollback ALTER TABLE app_user DROP CONSTRAINT app_user_recognisable, DROP KEY app_user_request, DROP COLUMN request_key;
