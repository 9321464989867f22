--liquibase formatted sql

--changeset gatehouse:organization-010
ALTER TABLE organization
  ADD COLUMN IF NOT EXISTS self_registration BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'whether people may register by an entitlement or activation ID (D-18)',
  ADD COLUMN IF NOT EXISTS registration_approval BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether somebody has to approve it',
  ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 0 COMMENT 'grows with each change of the settings';
--rollback ALTER TABLE organization DROP COLUMN version, DROP COLUMN registration_approval, DROP COLUMN self_registration;
