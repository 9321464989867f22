--liquibase formatted sql

--changeset gatehouse:user-003
--comment Whose right counts for a role of somebody who has not joined yet (D-09)
ALTER TABLE user_role
  ADD COLUMN IF NOT EXISTS granted_by BIGINT NULL COMMENT 'NULL for the portal itself; also somebody who was deleted since';
--rollback ALTER TABLE user_role DROP COLUMN granted_by;
