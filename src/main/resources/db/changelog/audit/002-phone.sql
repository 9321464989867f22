--liquibase formatted sql

--changeset gatehouse:audit-004
ALTER TABLE audit_subject
  ADD COLUMN IF NOT EXISTS phone VARCHAR(50) NULL AFTER email;
--rollback ALTER TABLE audit_subject DROP COLUMN phone;
