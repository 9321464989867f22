--liquibase formatted sql

--changeset gatehouse:user-060
--comment Whose right counts for a scope of somebody who has not joined yet (D-09)
ALTER TABLE user_scope
  ADD COLUMN IF NOT EXISTS granted_by BIGINT NULL COMMENT 'NULL for the portal itself; also somebody who was deleted since';
--rollback ALTER TABLE user_scope DROP COLUMN granted_by;
