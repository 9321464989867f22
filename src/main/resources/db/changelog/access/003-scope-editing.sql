--liquibase formatted sql

--changeset gatehouse:access-003
ALTER TABLE scope
  ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS request_key CHAR(36) NULL COMMENT 'of the form it was made from: sent again, it makes no other (R-07)',
  ADD UNIQUE KEY IF NOT EXISTS scope_request (organization_id, request_key);
--rollback ALTER TABLE scope DROP KEY scope_request, DROP COLUMN request_key, DROP COLUMN version;
