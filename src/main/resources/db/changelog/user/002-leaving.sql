--liquibase formatted sql

--changeset gatehouse:user-002
ALTER TABLE app_user
  ADD COLUMN IF NOT EXISTS phone VARCHAR(50) NULL AFTER last_name,
  ADD COLUMN IF NOT EXISTS removed_at DATETIME(6) NULL AFTER last_sign_in_at,
  ADD COLUMN IF NOT EXISTS removed_by BIGINT NULL COMMENT 'who removed; NULL for the portal itself' AFTER removed_at;
--rollback ALTER TABLE app_user DROP COLUMN removed_by, DROP COLUMN removed_at, DROP COLUMN phone;
