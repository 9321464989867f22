--liquibase formatted sql

--changeset gatehouse:access-002
ALTER TABLE role
  ADD COLUMN IF NOT EXISTS name_key VARCHAR(100) AS (LOWER(name)) PERSISTENT COMMENT 'unique whatever the case' AFTER name,
  ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 0,
  ADD UNIQUE KEY IF NOT EXISTS role_name (organization_id, name_key),
  ADD CONSTRAINT IF NOT EXISTS role_code_own CHECK (system_role = (code NOT LIKE 'custom-%'));
--rollback ALTER TABLE role DROP CONSTRAINT role_code_own, DROP KEY role_name, DROP COLUMN version, DROP COLUMN name_key;
