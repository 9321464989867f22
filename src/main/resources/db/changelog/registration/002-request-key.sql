--liquibase formatted sql

--changeset gatehouse:registration-002
ALTER TABLE registration
  ADD COLUMN IF NOT EXISTS request_key CHAR(36) NULL COMMENT 'of the form and its content: the same sent twice is stored once (R-07)',
  ADD UNIQUE KEY IF NOT EXISTS registration_request (organization_id, request_key);
--rollback ALTER TABLE registration DROP KEY registration_request, DROP COLUMN request_key;
